Feature: Green transport in a city
  A city wants a depot for electric buses, which the transport authority will own and run. It wants timetables on which
  bus and rail meet. And it wants a quiet neighbourhood, after a first try that left both sides saying they will not move.

  To talk about: a result that all want is not the same as a task that all share. The neighbourhood is the real case, and
  it starts with clear rules and small promises kept.

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

  Scenario: Build the electric bus depot
    Given a piece of work called "Build the electric bus depot"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | Yes, one of us could do all of it                     |
      | While the work goes on, how much does one partner's work depend on another's?                                              | It does not                                           |
      | How well do we know what to do?                                                                                            | Specialists can work it out                           |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | Nothing to speak of                                   |
      | Do the partners want the same result from this piece of work?                                                              | They want different things that can live side by side |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | No better off                                         |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Dedicated people, systems or legal work               |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                        |
      | What does the law, a regulator or a funder actually require here?                                                          | People would like us to, but nothing binds us         |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                                       |
      | If personal information must be shared, is there a lawful way to do it?                                                    | None needs to be shared                               |
    When they ask how to work together
    Then the work calls for acting alone
    And these partners can go as far as cooperating
    And the advice is acting alone

  Scenario: Make bus and rail timetables meet
    Given a piece of work called "Make bus and rail timetables meet"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | One could do a useful part only                |
      | While the work goes on, how much does one partner's work depend on another's?                                              | Some steps must wait for someone else's        |
      | How well do we know what to do?                                                                                            | Specialists can work it out                    |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | It would get in others' way                    |
      | Do the partners want the same result from this piece of work?                                                              | Partly the same                                |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | A little better off                            |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | A few hours a month                            |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                 |
      | What does the law, a regulator or a funder actually require here?                                                          | We must share information or line up our plans |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                                |
      | If personal information must be shared, is there a lawful way to do it?                                                    | None needs to be shared                        |
    When they ask how to work together
    Then the work calls for coordinating
    And these partners can go as far as cooperating
    And the advice is coordinating

  Scenario: Make the neighbourhood quieter
    Given a piece of work called "Make the neighbourhood quieter"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | One could do a useful part only                             |
      | While the work goes on, how much does one partner's work depend on another's?                                              | We keep having to adjust to each other                      |
      | How well do we know what to do?                                                                                            | Nobody knows, and people disagree about what the problem is |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | It could undo others' work or hurt people                   |
      | Do the partners want the same result from this piece of work?                                                              | Partly the same                                             |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | Much better off, or it only works together                  |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Dedicated people, systems or legal work                     |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                              |
      | What does the law, a regulator or a funder actually require here?                                                          | Nothing, it is our choice                                   |
      | Does the law put this particular decision on one organisation?                                                             | One leads, but may share or delegate parts                  |
      | If personal information must be shared, is there a lawful way to do it?                                                    | None needs to be shared                                     |
      | Do these partners keep their word to each other and speak openly?                                                          | No, there is bad history                                    |
      | How different are the partners in money, authority and information?                                                        | One or two hold most of it                                  |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next?                            | Only in corridors                                           |
      | Has it been talked about what each main partner will give up or change, and what came of it?                               | Yes, and they will give up nothing                          |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as coordinating
    And the advice is coordinating
    And M3 and M6 are at work
