Feature: The children's mental health board where all agree
  Everyone agrees, and nothing moves. Two parents come and say nothing. Outside the room schools and clinics differ about
  whose problem it is.

  To talk about: this is a true case for collaborating, and none is going on. Start with one small change between one
  group of schools and one clinic.

  Background:
    Given these answers
      | Do these partners keep their word to each other and speak openly?                               | They hardly know each other                |
      | Do the people at the top back this with their own decisions?                                    | In words only                              |
      | Is there time and skill set aside to run the joint work?                                        | On top of day jobs                         |
      | Has it been talked about what each main partner will give up or change, and what came of it?    | No, it has not been talked about           |
      | As they stand today, which way do targets, contracts and funding rules pull the partners?       | Apart                                      |
      | Today, who holds this together and gets people to act?                                          | Someone chairs the meetings                |
      | How different are the partners in money, authority and information?                             | One or two hold most of it                 |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next? | No, nobody does                            |
      | Since you started, what has anyone changed because of another partner?                          | Nothing yet                                |
      | What is actually shared?                                                                        | Information                                |
      | How are decisions about the joint work really made?                                             | Together, but it does not bind anyone      |
      | If it went wrong, who would answer for it?                                                      | It is not clear                            |
      | What have the newest or least powerful members changed?                                         | They say little                            |
      | What are the meetings mostly for?                                                               | Hearing updates                            |
      | Who is invited to what?                                                                         | Everyone to everything                     |
      | What happens when people disagree?                                                              | They agree in the room, but not afterwards |
      | What can you point to that would not have happened otherwise?                                   | Plans, papers and events                   |
    And the work is running
    And people call it collaborating

  Scenario: Better help for children's mental health
    Given a piece of work called "Better help for children's mental health"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | No, nobody could                                            |
      | While the work goes on, how much does one partner's work depend on another's?                                              | We keep having to adjust to each other                      |
      | How well do we know what to do?                                                                                            | Nobody knows, and people disagree about what the problem is |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | It could undo others' work or hurt people                   |
      | Do the partners want the same result from this piece of work?                                                              | Partly the same                                             |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | Much better off, or it only works together                  |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Dedicated people, systems or legal work                     |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                              |
      | What does the law, a regulator or a funder actually require here?                                                          | People would like us to, but nothing binds us               |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                                             |
      | If personal information must be shared, is there a lawful way to do it?                                                    | Yes, it is in place                                         |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as cooperating
    And the advice is cooperating
    And in practice they are coexisting
    And INTRO, M1, M2, M3, M4, M5, M6, M7 and CONCL are at work
