Feature: Told to have a wellbeing board
  A rural district must have a joint wellbeing plan with five partners. Each does its own part already. They meet every
  quarter, sign papers, and call it collaboration.

  To talk about: meet the duty in the lightest lawful way, be open about what it is, and look for one piece of work that
  truly needs the others.

  Background:
    Given these answers
      | Do these partners keep their word to each other and speak openly?                               | They hardly know each other                |
      | Do the people at the top back this with their own decisions?                                    | In words only                              |
      | Is there time and skill set aside to run the joint work?                                        | On top of day jobs                         |
      | Has it been talked about what each main partner will give up or change, and what came of it?    | No, it has not been talked about           |
      | As they stand today, which way do targets, contracts and funding rules pull the partners?       | Neither way                                |
      | Today, who holds this together and gets people to act?                                          | Someone chairs the meetings                |
      | How different are the partners in money, authority and information?                             | Clearly different                          |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next? | No, nobody does                            |
      | Since you started, what has anyone changed because of another partner?                          | Nothing yet                                |
      | What is actually shared?                                                                        | Information                                |
      | How are decisions about the joint work really made?                                             | Each decides alone                         |
      | If it went wrong, who would answer for it?                                                      | It is not clear                            |
      | What have the newest or least powerful members changed?                                         | They say little                            |
      | What are the meetings mostly for?                                                               | Approving what was already decided         |
      | Who is invited to what?                                                                         | Nearly everyone to most things             |
      | What happens when people disagree?                                                              | They agree in the room, but not afterwards |
      | What can you point to that would not have happened otherwise?                                   | Plans, papers and events                   |
    And the work is running
    And people call it collaborating

  Scenario: The joint wellbeing plan
    Given a piece of work called "The joint wellbeing plan"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | One could do nearly all of it, with a little help     |
      | While the work goes on, how much does one partner's work depend on another's?                                              | Each adds a separate piece                            |
      | How well do we know what to do?                                                                                            | We know what works, and it needs doing well           |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | Some doubling up                                      |
      | Do the partners want the same result from this piece of work?                                                              | They want different things that can live side by side |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | No better off                                         |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Regular staff time                                    |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                        |
      | What does the law, a regulator or a funder actually require here?                                                          | We must have a joint plan, decision or fund           |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                                       |
      | If personal information must be shared, is there a lawful way to do it?                                                    | None needs to be shared                               |
    When they ask how to work together
    Then the work calls for coexisting
    And these partners can go as far as cooperating
    And the advice is coexisting
    And in practice they are coexisting
    And a duty asks for at least cooperating
    And the duty should be met in its lightest form
    And INTRO, M1, M2, M3, M4, M5, M6, M7 and CONCL are at work
