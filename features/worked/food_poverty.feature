Feature: A food poverty network
  Fourteen groups, from food banks and churches to a school, the council, a rights charity and a supermarket, share one
  town. They run food banks, would like one timetable for sending people on, could buy in bulk, and want to get at the
  causes with people who have lived it.

  To talk about: one network, four ways of working. The food banks are best left to run themselves, and only a small core
  works on causes together.

  Background:
    Given these answers
      | Do these partners keep their word to each other and speak openly?                               | Small promises are kept                         |
      | Do the people at the top back this with their own decisions?                                    | Yes, they gave time and let their people commit |
      | Is there time and skill set aside to run the joint work?                                        | On top of day jobs                              |
      | Has it been talked about what each main partner will give up or change, and what came of it?    | Yes, and they will change small things          |
      | As they stand today, which way do targets, contracts and funding rules pull the partners?       | Neither way                                     |
      | Today, who holds this together and gets people to act?                                          | A trusted person or team with a clear role      |
      | How different are the partners in money, authority and information?                             | Clearly different                               |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next? | Yes, in the room                                |

  Scenario: Run the food banks
    Given a piece of work called "Run the food banks"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | Yes, one of us could do all of it                     |
      | While the work goes on, how much does one partner's work depend on another's?                                              | Each adds a separate piece                            |
      | How well do we know what to do?                                                                                            | We know what works, and it needs doing well           |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | Some doubling up                                      |
      | Do the partners want the same result from this piece of work?                                                              | They want different things that can live side by side |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | A little better off                                   |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Regular staff time                                    |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                        |
      | What does the law, a regulator or a funder actually require here?                                                          | Nothing, it is our choice                             |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                                       |
      | If personal information must be shared, is there a lawful way to do it?                                                    | None needs to be shared                               |
    When they ask how to work together
    Then the work calls for coexisting
    And these partners can go as far as cooperating
    And the advice is coexisting

  Scenario: One timetable and one way of sending people on
    Given a piece of work called "One timetable and one way of sending people on"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | One could do a useful part only             |
      | While the work goes on, how much does one partner's work depend on another's?                                              | Some steps must wait for someone else's     |
      | How well do we know what to do?                                                                                            | We know what works, and it needs doing well |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | It would get in others' way                 |
      | Do the partners want the same result from this piece of work?                                                              | Partly the same                             |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | A little better off                         |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | A few hours a month                         |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date              |
      | What does the law, a regulator or a funder actually require here?                                                          | Nothing, it is our choice                   |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                             |
      | If personal information must be shared, is there a lawful way to do it?                                                    | Yes, it is in place                         |
    When they ask how to work together
    Then the work calls for coordinating
    And these partners can go as far as cooperating
    And the advice is coordinating

  Scenario: Buy in bulk and share a store
    Given a piece of work called "Buy in bulk and share a store"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | One could do a useful part only               |
      | While the work goes on, how much does one partner's work depend on another's?                                              | Each adds a separate piece                    |
      | How well do we know what to do?                                                                                            | Specialists can work it out                   |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | Some doubling up                              |
      | Do the partners want the same result from this piece of work?                                                              | Partly the same                               |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | Clearly better off, and we can say how        |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Regular staff time                            |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                |
      | What does the law, a regulator or a funder actually require here?                                                          | People would like us to, but nothing binds us |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                               |
      | If personal information must be shared, is there a lawful way to do it?                                                    | None needs to be shared                       |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as cooperating
    And the advice is cooperating

  Scenario: Find and tackle the local causes
    Given a piece of work called "Find and tackle the local causes"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | No, nobody could                                            |
      | While the work goes on, how much does one partner's work depend on another's?                                              | We keep having to adjust to each other                      |
      | How well do we know what to do?                                                                                            | Nobody knows, and people disagree about what the problem is |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | Some doubling up                                            |
      | Do the partners want the same result from this piece of work?                                                              | Yes, the same, and it is written down                       |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | Much better off, or it only works together                  |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Regular staff time                                          |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                              |
      | What does the law, a regulator or a funder actually require here?                                                          | Nothing, it is our choice                                   |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                                             |
      | If personal information must be shared, is there a lawful way to do it?                                                    | None needs to be shared                                     |
      | Do these partners keep their word to each other and speak openly?                                                          | Yes, and it has survived disagreement                       |
      | Is there time and skill set aside to run the joint work?                                                                   | Yes, named people have time for it                          |
      | Has it been talked about what each main partner will give up or change, and what came of it?                               | Yes, and they said aloud something real                     |
    And these answers about the partner "Residents"
      | For this piece of work, what would this partner bring that nobody else can?     | Something we can't do without |
      | How strongly does the result touch this partner, or the people it speaks for?   | Strongly                      |
      | Has this partner the time and money to take part properly?                      | Only with help                |
      | Does this partner want to be part of it, at this depth?                         | It is keen                    |
      | Would working closely stop this partner doing a job that must stay independent? | No, it would not              |
    And these answers about the partner "Council"
      | For this piece of work, what would this partner bring that nobody else can?     | Something we can't do without |
      | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat                      |
      | Has this partner the time and money to take part properly?                      | Yes, it has                   |
      | Does this partner want to be part of it, at this depth?                         | It is keen                    |
      | Would working closely stop this partner doing a job that must stay independent? | No, it would not              |
    And these answers about the partner "Welfare rights"
      | For this piece of work, what would this partner bring that nobody else can?     | Something we can't do without                       |
      | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat                                            |
      | Has this partner the time and money to take part properly?                      | Yes, it has                                         |
      | Does this partner want to be part of it, at this depth?                         | It is keen                                          |
      | Would working closely stop this partner doing a job that must stay independent? | It could, but written safeguards would deal with it |
    And these answers about the partner "Big food bank"
      | For this piece of work, what would this partner bring that nobody else can?     | Something useful |
      | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat         |
      | Has this partner the time and money to take part properly?                      | Yes, it has      |
      | Does this partner want to be part of it, at this depth?                         | It is willing    |
      | Would working closely stop this partner doing a job that must stay independent? | No, it would not |
    And these answers about the partner "Supermarket"
      | For this piece of work, what would this partner bring that nobody else can?     | Nothing particular |
      | How strongly does the result touch this partner, or the people it speaks for?   | Hardly at all      |
      | Has this partner the time and money to take part properly?                      | Yes, it has        |
      | Does this partner want to be part of it, at this depth?                         | It is willing      |
      | Would working closely stop this partner doing a job that must stay independent? | No, it would not   |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as collaborating
    And the advice is collaborating
    And the partner "Residents" is in the core
    And the partner "Council" is in the core
    And the partner "Welfare rights" is cooperating
    And the partner "Big food bank" is cooperating
    And the partner "Supermarket" is not involved
