Feature: A research consortium
  Five universities and a group of patients hold one grant. There are five separate packages of work, and one new method
  that two labs and the patients are inventing.

  To talk about: what is called a consortium is often cooperating, with pooled means and separate pieces.

  Background:
    Given these answers
      | Do these partners keep their word to each other and speak openly?                               | Small promises are kept                         |
      | Do the people at the top back this with their own decisions?                                    | Yes, they gave time and let their people commit |
      | Is there time and skill set aside to run the joint work?                                        | Yes, named people have time for it              |
      | Has it been talked about what each main partner will give up or change, and what came of it?    | Yes, and they will change small things          |
      | As they stand today, which way do targets, contracts and funding rules pull the partners?       | Together                                        |
      | Today, who holds this together and gets people to act?                                          | A trusted person or team with a clear role      |
      | How different are the partners in money, authority and information?                             | Clearly different                               |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next? | Yes, in the room                                |

  Scenario: The five work packages
    Given a piece of work called "The five work packages"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | No, nobody could                            |
      | While the work goes on, how much does one partner's work depend on another's?                                              | Each adds a separate piece                  |
      | How well do we know what to do?                                                                                            | Specialists can work it out                 |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | Nothing to speak of                         |
      | Do the partners want the same result from this piece of work?                                                              | Partly the same                             |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | Much better off, or it only works together  |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Regular staff time                          |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date              |
      | What does the law, a regulator or a funder actually require here?                                                          | We must have a joint plan, decision or fund |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                             |
      | If personal information must be shared, is there a lawful way to do it?                                                    | Yes, it is in place                         |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as cooperating
    And the advice is cooperating

  Scenario: Invent the new method
    Given a piece of work called "Invent the new method"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | No, nobody could                           |
      | While the work goes on, how much does one partner's work depend on another's?                                              | We keep having to adjust to each other     |
      | How well do we know what to do?                                                                                            | Nobody knows, and we must learn by trying  |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | Nothing to speak of                        |
      | Do the partners want the same result from this piece of work?                                                              | Yes, the same, and it is written down      |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | Much better off, or it only works together |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Regular staff time                         |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date             |
      | What does the law, a regulator or a funder actually require here?                                                          | Nothing, it is our choice                  |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                            |
      | If personal information must be shared, is there a lawful way to do it?                                                    | Yes, it is in place                        |
      | Do these partners keep their word to each other and speak openly?                                                          | Yes, and it has survived disagreement      |
      | Has it been talked about what each main partner will give up or change, and what came of it?                               | Yes, and they said aloud something real    |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as collaborating
    And the advice is collaborating
