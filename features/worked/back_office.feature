Feature: One back office for four districts
  Four district councils are pressed to merge payroll and finance, to save money and to be seen to join up. Each runs
  its own well enough, on a different system. Two of the chief executives are quietly against it. An adviser found a
  small saving, after two years of building.

  To talk about: nothing here needs anyone else. With one system in common and one council able to host, the answers
  would be different.

  Background:
    Given these answers
      | Do these partners keep their word to each other and speak openly?                               | They hardly know each other        |
      | Do the people at the top back this with their own decisions?                                    | No, or they are quietly against it |
      | Is there time and skill set aside to run the joint work?                                        | On top of day jobs                 |
      | Has it been talked about what each main partner will give up or change, and what came of it?    | No, it has not been talked about   |
      | As they stand today, which way do targets, contracts and funding rules pull the partners?       | Neither way                        |
      | Today, who holds this together and gets people to act?                                          | Nobody, we are all equal here      |
      | How different are the partners in money, authority and information?                             | Clearly different                  |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next? | No, nobody does                    |

  Scenario: Merge payroll and finance
    Given a piece of work called "Merge payroll and finance"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | Yes, one of us could do all of it                     |
      | While the work goes on, how much does one partner's work depend on another's?                                              | Each adds a separate piece                            |
      | How well do we know what to do?                                                                                            | We know what works, and it needs doing well           |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | Nothing to speak of                                   |
      | Do the partners want the same result from this piece of work?                                                              | They want different things that can live side by side |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | A little better off                                   |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Dedicated people, systems or legal work               |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                        |
      | What does the law, a regulator or a funder actually require here?                                                          | People would like us to, but nothing binds us         |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                                       |
      | If personal information must be shared, is there a lawful way to do it?                                                    | It is possible, but not set up                        |
    When they ask how to work together
    Then the work calls for acting alone
    And these partners can go as far as coexisting
    And the advice is acting alone
    And INTRO is at work
