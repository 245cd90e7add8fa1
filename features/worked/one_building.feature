Feature: Three services in one building
  A library, a job centre and a clinic share a roof and take turns at the front desk. They call it a collaboration, and
  it works.

  To talk about: sharing a roof is cooperating, and that is enough. Change the name, not the depth.

  Background:
    Given these answers
      | Do these partners keep their word to each other and speak openly?                               | Small promises are kept                         |
      | Do the people at the top back this with their own decisions?                                    | Yes, they gave time and let their people commit |
      | Is there time and skill set aside to run the joint work?                                        | Yes, named people have time for it              |
      | Has it been talked about what each main partner will give up or change, and what came of it?    | Yes, and they will change small things          |
      | As they stand today, which way do targets, contracts and funding rules pull the partners?       | Neither way                                     |
      | Today, who holds this together and gets people to act?                                          | A trusted person or team with a clear role      |
      | How different are the partners in money, authority and information?                             | Not very different                              |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next? | Yes, in the room                                |
      | Since you started, what has anyone changed because of another partner?                          | Dates, order or routes                          |
      | What is actually shared?                                                                        | People, space or data                           |
      | How are decisions about the joint work really made?                                             | Each decides alone                              |
      | If it went wrong, who would answer for it?                                                      | Each for its own part                           |
      | What have the newest or least powerful members changed?                                         | Things are different because of them            |
      | What are the meetings mostly for?                                                               | A mixture                                       |
      | Who is invited to what?                                                                         | Those needed for that purpose                   |
      | What happens when people disagree?                                                              | It is worked through, and people stay           |
      | What can you point to that would not have happened otherwise?                                   | Small real changes                              |
    And the work is running
    And people call it collaborating

  Scenario: Share the building and its front desk
    Given a piece of work called "Share the building and its front desk"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | One could do a useful part only               |
      | While the work goes on, how much does one partner's work depend on another's?                                              | Each adds a separate piece                    |
      | How well do we know what to do?                                                                                            | We know what works, and it needs doing well   |
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
    And in practice they are cooperating
