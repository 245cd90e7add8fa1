Feature: How each partner can be involved
  Partners are looked at one by one, for one piece of work. A partner outside the core is not a lesser partner. INTRO,
  M1 and M2 are passages of the essay. The charity in the background is needed, able and willing; in each scenario one
  thing about it is different.

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
    And these answers about the partner "The charity"
      | For this piece of work, what would this partner bring that nobody else can?     | Something we can't do without |
      | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat                      |
      | Has this partner the time and money to take part properly?                      | Yes, it has                   |
      | Does this partner want to be part of it, at this depth?                         | It is willing                 |
      | Would working closely stop this partner doing a job that must stay independent? | No, it would not              |

  Rule: independence-comes-first - Independence comes first

    Scenario: It inspects the service
      Given about the partner "The charity": would working closely stop this partner doing a job that must stay independent? Yes, it would
      Then this rule applies
      And the partner "The charity" is coexisting
      And the partner "The charity" can go as far as coexisting
      And this keeps the partner "The charity" back as a limit

    Scenario: It may disagree in public
      Given about the partner "The charity": would working closely stop this partner doing a job that must stay independent? It could, but written safeguards would deal with it
      Then this rule does not apply
      And the partner "The charity" is cooperating

  Rule: a-written-line - A written line it will not cross

    Scenario: It has a written right to disagree
      Given about the partner "The charity": would working closely stop this partner doing a job that must stay independent? It could, but written safeguards would deal with it
      Then this rule applies
      And the partner "The charity" is cooperating
      And the partner "The charity" can go as far as cooperating
      And this keeps the partner "The charity" back as a limit

    Scenario: Nothing it does must stay independent
      Then this rule does not apply
      And the partner "The charity" is in the core
      And the partner "The charity" can go as far as collaborating

    Scenario: It inspects, so no safeguards would do
      Given about the partner "The charity": would working closely stop this partner doing a job that must stay independent? Yes, it would
      Then this rule does not apply
      And the partner "The charity" is coexisting

  Rule: in-the-core - Needed, wants to, and can

    Scenario: The people who have lived it
      Then this rule applies
      And the partner "The charity" is in the core

    Scenario: The people who have lived it, if someone pays their fares
      Given about the partner "The charity": has this partner the time and money to take part properly? Only with help
      And about the partner "The charity": does this partner want to be part of it, at this depth? It is keen
      Then this rule applies
      And the partner "The charity" is in the core

    Scenario: People with a hall on Tuesdays
      Given about the partner "The charity": for this piece of work, what would this partner bring that nobody else can? Something useful
      Then this rule does not apply
      And the partner "The charity" is cooperating

    Scenario: People who were told to come
      Given about the partner "The charity": does this partner want to be part of it, at this depth? Only because it was told to
      Then this rule does not apply
      And the partner "The charity" is coordinating

    Scenario: People without an hour to spare
      Given about the partner "The charity": has this partner the time and money to take part properly? No, it has neither
      Then this rule does not apply
      And the partner "The charity" is coordinating

  Rule: useful-help - Useful help needs no vote on everything

    Scenario: A hall on Tuesdays
      Given about the partner "The charity": for this piece of work, what would this partner bring that nobody else can? Something useful
      Then this rule applies
      And the partner "The charity" is cooperating

    Scenario: Nothing without their keys
      Given about the partner "The charity": for this piece of work, what would this partner bring that nobody else can? Something we can't do without
      Then this rule does not apply
      And the partner "The charity" is in the core

    Scenario: They would come to listen
      Given about the partner "The charity": for this piece of work, what would this partner bring that nobody else can? Nothing particular
      Then this rule does not apply
      And the partner "The charity" is to be consulted

  Rule: time-better-spent-elsewhere - Time better spent elsewhere

    Scenario: Their street is across town
      Given about the partner "The charity": for this piece of work, what would this partner bring that nobody else can? Nothing particular
      And about the partner "The charity": how strongly does the result touch this partner, or the people it speaks for? Hardly at all
      Then this rule applies
      And the partner "The charity" is not involved
      And this rule raises M1

    Scenario: Their street is around the corner
      Given about the partner "The charity": for this piece of work, what would this partner bring that nobody else can? Nothing particular
      And about the partner "The charity": how strongly does the result touch this partner, or the people it speaks for? Somewhat
      Then this rule does not apply
      And the partner "The charity" is to be consulted

    Scenario: Their street is across town, and they have the hall
      Given about the partner "The charity": for this piece of work, what would this partner bring that nobody else can? Something useful
      And about the partner "The charity": how strongly does the result touch this partner, or the people it speaks for? Hardly at all
      Then this rule does not apply
      And the partner "The charity" is cooperating

  Rule: touched-so-heard - Touched by it, so heard

    Scenario: They will get some of the calls
      Given about the partner "The charity": for this piece of work, what would this partner bring that nobody else can? Nothing particular
      And about the partner "The charity": how strongly does the result touch this partner, or the people it speaks for? Somewhat
      Then this rule applies
      And the partner "The charity" is to be consulted
      And this rule raises M2

    Scenario: It decides where they live
      Given about the partner "The charity": for this piece of work, what would this partner bring that nobody else can? Nothing particular
      And about the partner "The charity": how strongly does the result touch this partner, or the people it speaks for? Strongly
      Then this rule applies
      And the partner "The charity" is to be consulted

    Scenario: They will get none of the calls
      Given about the partner "The charity": for this piece of work, what would this partner bring that nobody else can? Nothing particular
      And about the partner "The charity": how strongly does the result touch this partner, or the people it speaks for? Hardly at all
      Then this rule does not apply
      And the partner "The charity" is not involved

    Scenario: They take the calls for everyone
      Given about the partner "The charity": for this piece of work, what would this partner bring that nobody else can? Something we can't do without
      And about the partner "The charity": how strongly does the result touch this partner, or the people it speaks for? Somewhat
      Then this rule does not apply
      And the partner "The charity" is in the core

    Scenario: They bring something useful, and it touches them
      Given about the partner "The charity": for this piece of work, what would this partner bring that nobody else can? Something useful
      And about the partner "The charity": how strongly does the result touch this partner, or the people it speaks for? Somewhat
      Then this rule does not apply

  Rule: does-not-want-to - It does not want to

    Scenario: They have said no
      Given about the partner "The charity": does this partner want to be part of it, at this depth? No, it does not
      Then this rule applies
      And the partner "The charity" is coordinating
      And this rule raises INTRO

    Scenario: It is in their contract
      Given about the partner "The charity": does this partner want to be part of it, at this depth? Only because it was told to
      Then this rule applies
      And the partner "The charity" is coordinating
      And this rule raises INTRO

    Scenario: Yes, if it stays small
      Given about the partner "The charity": does this partner want to be part of it, at this depth? It is willing
      Then this rule does not apply
      And the partner "The charity" is in the core

  Rule: a-seat-without-means - A seat without time or money

    Scenario: One volunteer, already at two boards
      Given about the partner "The charity": has this partner the time and money to take part properly? No, it has neither
      Then this rule applies
      And the partner "The charity" is coordinating
      And this keeps the partner "The charity" back as a gap
      And what is missing is a partner's time and money
      And this rule raises M2

    Scenario: One volunteer, whose fares are paid
      Given about the partner "The charity": has this partner the time and money to take part properly? Only with help
      Then this rule does not apply
      And the partner "The charity" is in the core

  Rule: help-to-take-part - It needs help to take part

    Scenario: Plain papers and a better time would do it
      Given about the partner "The charity": has this partner the time and money to take part properly? Only with help
      Then this rule applies
      And the partner "The charity" is in the core
      And this rule raises M2

    Scenario: A paid officer with a free day
      Given about the partner "The charity": has this partner the time and money to take part properly? Yes, it has
      Then this rule does not apply
      And the partner "The charity" is in the core

    Scenario: No one with any time
      Given about the partner "The charity": has this partner the time and money to take part properly? No, it has neither
      Then this rule does not apply
      And the partner "The charity" is coordinating

  Rule: let-the-smaller-group-work - Let the smaller group work closely

    Scenario: Two of three are needed
      Given these answers about the partner "The council"
        | For this piece of work, what would this partner bring that nobody else can?     | Something we can't do without |
        | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat                      |
        | Has this partner the time and money to take part properly?                      | Yes, it has                   |
        | Does this partner want to be part of it, at this depth?                         | It is willing                 |
        | Would working closely stop this partner doing a job that must stay independent? | No, it would not              |
      And these answers about the partner "The school"
        | For this piece of work, what would this partner bring that nobody else can?     | Something useful |
        | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat         |
        | Has this partner the time and money to take part properly?                      | Yes, it has      |
        | Does this partner want to be part of it, at this depth?                         | It is willing    |
        | Would working closely stop this partner doing a job that must stay independent? | No, it would not |
      Then this rule applies
      And this is a next step
      And this rule raises M1

    Scenario: All are needed
      Given these answers about the partner "The council"
        | For this piece of work, what would this partner bring that nobody else can?     | Something we can't do without |
        | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat                      |
        | Has this partner the time and money to take part properly?                      | Yes, it has                   |
        | Does this partner want to be part of it, at this depth?                         | It is willing                 |
        | Would working closely stop this partner doing a job that must stay independent? | No, it would not              |
      Then this rule does not apply

    Scenario: One of two is needed
      Given these answers about the partner "The school"
        | For this piece of work, what would this partner bring that nobody else can?     | Something useful |
        | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat         |
        | Has this partner the time and money to take part properly?                      | Yes, it has      |
        | Does this partner want to be part of it, at this depth?                         | It is willing    |
        | Would working closely stop this partner doing a job that must stay independent? | No, it would not |
      Then this rule does not apply

    Scenario: None is needed
      Given these answers about the partner "The charity"
        | For this piece of work, what would this partner bring that nobody else can?     | Something useful |
        | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat         |
        | Has this partner the time and money to take part properly?                      | Yes, it has      |
        | Does this partner want to be part of it, at this depth?                         | It is willing    |
        | Would working closely stop this partner doing a job that must stay independent? | No, it would not |
      And these answers about the partner "The school"
        | For this piece of work, what would this partner bring that nobody else can?     | Something useful |
        | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat         |
        | Has this partner the time and money to take part properly?                      | Yes, it has      |
        | Does this partner want to be part of it, at this depth?                         | It is willing    |
        | Would working closely stop this partner doing a job that must stay independent? | No, it would not |
      Then this rule does not apply

  Rule: only-one-is-essential - Only one partner is in the core

    Scenario: One partner of two is needed
      Given these answers about the partner "The school"
        | For this piece of work, what would this partner bring that nobody else can?     | Something useful |
        | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat         |
        | Has this partner the time and money to take part properly?                      | Yes, it has      |
        | Does this partner want to be part of it, at this depth?                         | It is willing    |
        | Would working closely stop this partner doing a job that must stay independent? | No, it would not |
      Then this rule applies
      And this is a next step
      And this rule raises M1

    Scenario: Two partners of three are needed
      Given these answers about the partner "The council"
        | For this piece of work, what would this partner bring that nobody else can?     | Something we can't do without |
        | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat                      |
        | Has this partner the time and money to take part properly?                      | Yes, it has                   |
        | Does this partner want to be part of it, at this depth?                         | It is willing                 |
        | Would working closely stop this partner doing a job that must stay independent? | No, it would not              |
      And these answers about the partner "The school"
        | For this piece of work, what would this partner bring that nobody else can?     | Something useful |
        | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat         |
        | Has this partner the time and money to take part properly?                      | Yes, it has      |
        | Does this partner want to be part of it, at this depth?                         | It is willing    |
        | Would working closely stop this partner doing a job that must stay independent? | No, it would not |
      Then this rule does not apply

    Scenario: Neither partner is needed
      Given these answers about the partner "The charity"
        | For this piece of work, what would this partner bring that nobody else can?     | Something useful |
        | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat         |
        | Has this partner the time and money to take part properly?                      | Yes, it has      |
        | Does this partner want to be part of it, at this depth?                         | It is willing    |
        | Would working closely stop this partner doing a job that must stay independent? | No, it would not |
      And these answers about the partner "The school"
        | For this piece of work, what would this partner bring that nobody else can?     | Something useful |
        | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat         |
        | Has this partner the time and money to take part properly?                      | Yes, it has      |
        | Does this partner want to be part of it, at this depth?                         | It is willing    |
        | Would working closely stop this partner doing a job that must stay independent? | No, it would not |
      Then this rule does not apply

    Scenario: Both partners are needed
      Given these answers about the partner "The council"
        | For this piece of work, what would this partner bring that nobody else can?     | Something we can't do without |
        | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat                      |
        | Has this partner the time and money to take part properly?                      | Yes, it has                   |
        | Does this partner want to be part of it, at this depth?                         | It is willing                 |
        | Would working closely stop this partner doing a job that must stay independent? | No, it would not              |
      Then this rule does not apply

  Rule: different-work-different-ways - Different work, different ways

    Scenario: A timetable besides
      Given another piece of work with these answers
        | Could one organisation get this result by itself, to a good enough standard?                                               | One could do nearly all of it, with a little help |
        | While the work goes on, how much does one partner's work depend on another's?                                              | Each adds a separate piece                        |
        | How well do we know what to do?                                                                                            | Specialists can work it out                       |
        | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | It would get in others' way                       |
        | Do the partners want the same result from this piece of work?                                                              | Partly the same                                   |
        | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | A little better off                               |
        | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Regular staff time                                |
        | How soon must this be decided or done?                                                                                     | In months, or there is no date                    |
        | What does the law, a regulator or a funder actually require here?                                                          | Nothing, it is our choice                         |
        | Does the law put this particular decision on one organisation?                                                             | No, it does not                                   |
        | If personal information must be shared, is there a lawful way to do it?                                                    | None needs to be shared                           |
        | Do these partners keep their word to each other and speak openly?                                                          | Yes, and it has survived disagreement             |
        | Do the people at the top back this with their own decisions?                                                               | Yes, they gave time and let their people commit   |
        | Is there time and skill set aside to run the joint work?                                                                   | Yes, named people have time for it                |
        | Has it been talked about what each main partner will give up or change, and what came of it?                               | Yes, and they said aloud something real           |
        | As they stand today, which way do targets, contracts and funding rules pull the partners?                                  | Together                                          |
        | Today, who holds this together and gets people to act?                                                                     | A trusted person or team with a clear role        |
        | How different are the partners in money, authority and information?                                                        | Not very different                                |
        | Has anyone said aloud who controls the money, the data or the decision, and what happened next?                            | Yes, in the room                                  |
      Then this rule applies
      And this is a next step
      And this rule raises M1

    Scenario: Another true case besides
      Given another piece of work with these answers
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
      Then this rule does not apply

    Scenario: Only one piece of work
      Given a piece of work called "The only one"
      Then this rule does not apply
