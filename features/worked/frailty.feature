Feature: Frailty in a health and care partnership
  Westvale has 23 partners and calls all they do collaborative. The hospital trust takes the chair. People come to hear
  the news and nod. On the way out, the community nurses say that it is the hospital that decides. So far two clinics
  moved their opening days, and that is all. Three things are on the list: support for frail older people at home, the
  autumn vaccinations, and the hospital's lifts.

  To talk about: only the first of the three has to be worked out together, and not at full depth while nobody talks
  about power or about what they would lose. The second is a timetable. The third should not be on the list. Some would
  start the first as a full collaboration in one neighbourhood: then ask the questions again for that smaller group.

  Background:
    Given these answers
      | Do these partners keep their word to each other and speak openly?                               | Small promises are kept                    |
      | Do the people at the top back this with their own decisions?                                    | In words only                              |
      | Is there time and skill set aside to run the joint work?                                        | On top of day jobs                         |
      | Has it been talked about what each main partner will give up or change, and what came of it?    | No, it has not been talked about           |
      | As they stand today, which way do targets, contracts and funding rules pull the partners?       | Apart                                      |
      | Today, who holds this together and gets people to act?                                          | Someone chairs the meetings                |
      | How different are the partners in money, authority and information?                             | One or two hold most of it                 |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next? | Only in corridors                          |
      | Since you started, what has anyone changed because of another partner?                          | Dates, order or routes                     |
      | What is actually shared?                                                                        | Information                                |
      | How are decisions about the joint work really made?                                             | One decides, the others comment            |
      | If it went wrong, who would answer for it?                                                      | It is not clear                            |
      | What have the newest or least powerful members changed?                                         | They are listened to, but nothing changed  |
      | What are the meetings mostly for?                                                               | Hearing updates                            |
      | Who is invited to what?                                                                         | Everyone to everything                     |
      | What happens when people disagree?                                                              | They agree in the room, but not afterwards |
      | What can you point to that would not have happened otherwise?                                   | Plans, papers and events                   |
    And the work is running
    And people call it collaborating

  Scenario: Redesign support for frail older people at home
    Given a piece of work called "Redesign support for frail older people at home"
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
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                               |
      | If personal information must be shared, is there a lawful way to do it?                                                    | Yes, it is in place                           |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as cooperating
    And the advice is cooperating
    And in practice they are coordinating
    And INTRO, M1, M2, M3, M4, M5, M6, M7 and CONCL are at work

  Scenario: This autumn's vaccination round
    Given a piece of work called "This autumn's vaccination round"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | One could do a useful part only               |
      | While the work goes on, how much does one partner's work depend on another's?                                              | Some steps must wait for someone else's       |
      | How well do we know what to do?                                                                                            | We know what works, and it needs doing well   |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | It would get in others' way                   |
      | Do the partners want the same result from this piece of work?                                                              | Yes, the same, and it is written down         |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | A little better off                           |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | A few hours a month                           |
      | How soon must this be decided or done?                                                                                     | Within weeks                                  |
      | What does the law, a regulator or a funder actually require here?                                                          | People would like us to, but nothing binds us |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                               |
      | If personal information must be shared, is there a lawful way to do it?                                                    | None needs to be shared                       |
    When they ask how to work together
    Then the work calls for coordinating
    And these partners can go as far as cooperating
    And the advice is coordinating
    And in practice they are coordinating

  Scenario: Replace the hospital's lifts
    Given a piece of work called "Replace the hospital's lifts"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | Yes, one of us could do all of it                     |
      | While the work goes on, how much does one partner's work depend on another's?                                              | It does not                                           |
      | How well do we know what to do?                                                                                            | We know what works, and it needs doing well           |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | Nothing to speak of                                   |
      | Do the partners want the same result from this piece of work?                                                              | They want different things that can live side by side |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | No better off                                         |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Regular staff time                                    |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                        |
      | What does the law, a regulator or a funder actually require here?                                                          | Nothing, it is our choice                             |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                                       |
      | If personal information must be shared, is there a lawful way to do it?                                                    | None needs to be shared                               |
    When they ask how to work together
    Then the work calls for acting alone
    And these partners can go as far as cooperating
    And the advice is acting alone
    And in practice they are coordinating
