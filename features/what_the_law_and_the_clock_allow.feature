Feature: What the law and the clock allow, and what duties ask
  Some things limit a way of working whatever the work needs. The work in the background is a true case for
  collaborating, so that every limit can be seen to bite.

  Background:
    Given these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | No, nobody could                                |
      | While the work goes on, how much does one partner's work depend on another's?                                              | We keep having to adjust to each other          |
      | How well do we know what to do?                                                                                            | Nobody knows, and we must learn by trying       |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | Some doubling up                                |
      | Do the partners want the same result from this piece of work?                                                              | Yes, the same, and it is written down           |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | Much better off, or it only works together      |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Dedicated people, systems or legal work         |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                  |
      | What does the law, a regulator or a funder actually require here?                                                          | Nothing, it is our choice                       |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                                 |
      | If personal information must be shared, is there a lawful way to do it?                                                    | None needs to be shared                         |
      | Do these partners keep their word to each other and speak openly?                                                          | Yes, and it has survived disagreement           |
      | Do the people at the top back this with their own decisions?                                                               | Yes, they gave time and let their people commit |
      | Is there time and skill set aside to run the joint work?                                                                   | Yes, named people have time for it              |
      | Has it been talked about what each main partner will give up or change, and what came of it?                               | Yes, and they said aloud something real         |
      | As they stand today, which way do targets, contracts and funding rules pull the partners?                                  | Together                                        |
      | Today, who holds this together and gets people to act?                                                                     | A trusted person or team with a clear role      |
      | How different are the partners in money, authority and information?                                                        | Not very different                              |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next?                            | Yes, in the room                                |

  Rule: one-body-decides - The law makes one body decide

    Scenario: Asking a court to take a child into care
      Given does the law put this particular decision on one organisation? Yes, and it can't be handed over
      Then this rule applies
      And these partners can go as far as coordinating
      And the advice is coordinating
      And this stands in the way as a limit

    Scenario: The council leads and may fund others to act
      Given does the law put this particular decision on one organisation? One leads, but may share or delegate parts
      Then this rule does not apply
      And the advice is collaborating

    Scenario: One body decides, and could do all of it anyway
      Given does the law put this particular decision on one organisation? Yes, and it can't be handed over
      And could one organisation get this result by itself, to a good enough standard? Yes, one of us could do all of it
      And while the work goes on, how much does one partner's work depend on another's? It does not
      And if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Nothing to speak of
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? A little better off
      And what would the lightest joint way that brings this gain cost in time, money and delay? A few hours a month
      Then this rule applies
      And the advice is acting alone
      And nothing is said to stand in the way

  Rule: no-lawful-way - There is no lawful way to share the information

    Scenario: No law lets them share the records
      Given if personal information must be shared, is there a lawful way to do it? We know of no lawful way
      Then this rule applies
      And these partners can go as far as coordinating
      And the advice is coordinating
      And this stands in the way as a limit
      And what is missing is a lawful way to share information

    Scenario: The law would let them share the records
      Given if personal information must be shared, is there a lawful way to do it? It is possible, but not set up
      Then this rule does not apply
      And the advice is coordinating

  Rule: no-lawful-sharing-yet - Sharing the information is not lawful yet

    Scenario: The agreement to share records is in draft
      Given if personal information must be shared, is there a lawful way to do it? It is possible, but not set up
      Then this rule applies
      And these partners can go as far as coordinating
      And the advice is coordinating
      And this stands in the way as a gap
      And what is missing is a lawful way to share information

    Scenario: There is no agreement to be had
      Given if personal information must be shared, is there a lawful way to do it? We know of no lawful way
      Then this rule does not apply
      And the advice is coordinating

    Scenario: The agreement to share records is signed
      Given if personal information must be shared, is there a lawful way to do it? Yes, it is in place
      Then this rule does not apply
      And the advice is collaborating

  Rule: one-lead-now - In an emergency one lead directs

    Scenario: The river is over its banks
      Given how soon must this be decided or done? Within hours
      Then this rule applies
      And these partners can go as far as coordinating
      And the advice is coordinating
      And this stands in the way as a limit

    Scenario: The river will rise by Friday
      Given how soon must this be decided or done? Within days
      Then this rule does not apply
      And the advice is cooperating

  Rule: no-time-to-redesign - No time to rebuild how you work

    Scenario: A ward closes on Friday
      Given how soon must this be decided or done? Within days
      Then this rule applies
      And these partners can go as far as cooperating
      And the advice is cooperating
      And this stands in the way as a limit

    Scenario: A ward closes next month
      Given how soon must this be decided or done? Within weeks
      Then this rule does not apply
      And the advice is collaborating

    Scenario: A ward closes tonight
      Given how soon must this be decided or done? Within hours
      Then this rule does not apply
      And the advice is coordinating

  Rule: must-line-up - You must share information or line up plans

    Scenario: A duty to tell each other before a discharge
      Given what does the law, a regulator or a funder actually require here? We must share information or line up our plans
      Then this rule applies
      And a duty asks for at least coordinating
      And the duty asks for nothing extra

    Scenario: A letter that encourages partnership
      Given what does the law, a regulator or a funder actually require here? People would like us to, but nothing binds us
      Then this rule does not apply
      And no duty asks for more

    Scenario: A duty to line up plans for a job that one can do
      Given what does the law, a regulator or a funder actually require here? We must share information or line up our plans
      And could one organisation get this result by itself, to a good enough standard? Yes, one of us could do all of it
      And while the work goes on, how much does one partner's work depend on another's? It does not
      And if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Nothing to speak of
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? A little better off
      And what would the lightest joint way that brings this gain cost in time, money and delay? A few hours a month
      Then this rule applies
      And the advice is acting alone
      And the duty should be met in its lightest form

    Scenario: The law asks for more than lining up
      Given what does the law, a regulator or a funder actually require here? We must have a joint plan, decision or fund
      Then this rule does not apply
      And a duty asks for at least cooperating

  Rule: must-have-joint-plan - You must have a joint plan, decision or fund

    Scenario: The law asks for a joint wellbeing plan
      Given what does the law, a regulator or a funder actually require here? We must have a joint plan, decision or fund
      Then this rule applies
      And a duty asks for at least cooperating
      And the duty asks for nothing extra

    Scenario: The law asks for a joint plan that nobody needs
      Given what does the law, a regulator or a funder actually require here? We must have a joint plan, decision or fund
      And could one organisation get this result by itself, to a good enough standard? One could do nearly all of it, with a little help
      And while the work goes on, how much does one partner's work depend on another's? Each adds a separate piece
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? No better off
      Then this rule applies
      And a duty asks for at least cooperating
      And the advice is coexisting
      And the duty should be met in its lightest form

    Scenario: The law asks to line up plans
      Given what does the law, a regulator or a funder actually require here? We must share information or line up our plans
      Then this rule does not apply
      And a duty asks for at least coordinating
