Feature: What is said with every advice
  Sentences that belong to an advice, whatever it is or when it is of one kind.

  Background:
    Given these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | One could do nearly all of it, with a little help |
      | While the work goes on, how much does one partner's work depend on another's?                                              | Each adds a separate piece                        |
      | How well do we know what to do?                                                                                            | Specialists can work it out                       |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | Nothing to speak of                               |
      | Do the partners want the same result from this piece of work?                                                              | Partly the same                                   |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | A little better off                               |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Regular staff time                                |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                    |
      | What does the law, a regulator or a funder actually require here?                                                          | Nothing, it is our choice                         |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                                   |
      | If personal information must be shared, is there a lawful way to do it?                                                    | None needs to be shared                           |
      | Do these partners keep their word to each other and speak openly?                                                          | Yes, and it has survived disagreement             |
      | Do the people at the top back this with their own decisions?                                                               | Yes, they gave time and let their people commit   |
      | Is there time and skill set aside to run the joint work?                                                                   | Yes, named people have time for it                |
      | Has it been talked about what each main partner will give up or change, and what came of it?                               | Yes, and they said aloud something real           |
      | As they stand today, which way do targets, contracts and funding rules pull the partners?                                  | Together                                          |
      | Today, who holds this together and gets people to act?                                                                     | A trusted person or team with a clear role        |
      | How different are the partners in money, authority and information?                                                        | Not very different                                |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next?                            | Yes, in the room                                  |

  Rule: alone-removes-no-duty - Acting alone removes no duty

    Scenario: One team gets on with it
      Then this rule applies
      And this is said with the advice

    Scenario: Two teams who know of each other
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Some doubling up
      Then this rule does not apply

  Rule: others-swap-the-words - Other charts swap two words

    Scenario: Teams that fit their work together
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? It would get in others' way
      Then this rule applies
      And this is said with the advice

    Scenario: Teams that lend each other people
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      Then this rule applies
      And this is said with the advice

    Scenario: A team by itself
      Then this rule does not apply

    Scenario: Teams in the same field
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Some doubling up
      Then this rule does not apply

    Scenario: Teams that decide together
      Given could one organisation get this result by itself, to a good enough standard? No, nobody could
      And while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      And how well do we know what to do? Nobody knows, and we must learn by trying
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      Then this rule does not apply

  Rule: a-person-decides - People decide

    Scenario: A case for one team
      Then this rule applies
      And this is said with the advice

    Scenario: A case about which nothing is settled
      Given do these partners keep their word to each other and speak openly? We don't know
      And could one organisation get this result by itself, to a good enough standard? We don't know
      Then this rule applies
      And this is said with the advice

  Rule: look-again - Set a date to look again

    Scenario: A case to look at again
      Then this rule applies
      And this is said with the advice

    Scenario: An open case to look at again
      Given do these partners keep their word to each other and speak openly? We don't know
      And could one organisation get this result by itself, to a good enough standard? We don't know
      Then this rule applies
      And this is said with the advice
