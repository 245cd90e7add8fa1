Feature: A flood, and after the flood
  Overnight the river comes up: fire, police, ambulance, council, the water company and volunteers from a mosque are out.
  Months later there is a town to rebuild and to prepare, with the people who live there.

  To talk about: at three in the morning one lead and agreed roles save lives. Making room for everyone belongs to the
  time before and after.

  Background:
    Given these answers
      | Do these partners keep their word to each other and speak openly?                               | Small promises are kept                         |
      | Do the people at the top back this with their own decisions?                                    | Yes, they gave time and let their people commit |
      | Is there time and skill set aside to run the joint work?                                        | Yes, named people have time for it              |
      | Has it been talked about what each main partner will give up or change, and what came of it?    | Yes, and they will change small things          |
      | As they stand today, which way do targets, contracts and funding rules pull the partners?       | Neither way                                     |
      | Today, who holds this together and gets people to act?                                          | A trusted person or team with a clear role      |
      | How different are the partners in money, authority and information?                             | Clearly different                               |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next? | Yes, in the room                                |

  Scenario: Respond tonight
    Given a piece of work called "Respond tonight"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | No, nobody could                               |
      | While the work goes on, how much does one partner's work depend on another's?                                              | We keep having to adjust to each other         |
      | How well do we know what to do?                                                                                            | Specialists can work it out                    |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | It could undo others' work or hurt people      |
      | Do the partners want the same result from this piece of work?                                                              | Yes, the same, and it is written down          |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | Much better off, or it only works together     |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | A few hours a month                            |
      | How soon must this be decided or done?                                                                                     | Within hours                                   |
      | What does the law, a regulator or a funder actually require here?                                                          | We must share information or line up our plans |
      | Does the law put this particular decision on one organisation?                                                             | One leads, but may share or delegate parts     |
      | If personal information must be shared, is there a lawful way to do it?                                                    | Yes, it is in place                            |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as coordinating
    And the advice is coordinating

  Scenario: Recover and prepare
    Given a piece of work called "Recover and prepare"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | No, nobody could                              |
      | While the work goes on, how much does one partner's work depend on another's?                                              | We keep having to adjust to each other        |
      | How well do we know what to do?                                                                                            | Nobody knows, and we must learn by trying     |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | It could undo others' work or hurt people     |
      | Do the partners want the same result from this piece of work?                                                              | Partly the same                               |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | Much better off, or it only works together    |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Dedicated people, systems or legal work       |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                |
      | What does the law, a regulator or a funder actually require here?                                                          | People would like us to, but nothing binds us |
      | Does the law put this particular decision on one organisation?                                                             | One leads, but may share or delegate parts    |
      | If personal information must be shared, is there a lawful way to do it?                                                    | Yes, it is in place                           |
      | Has it been talked about what each main partner will give up or change, and what came of it?                               | Yes, and they said aloud something real       |
      | How different are the partners in money, authority and information?                                                        | One or two hold most of it                    |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as collaborating
    And the advice is collaborating
