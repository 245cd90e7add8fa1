Feature: Where a common misconception is at work
  Alerts are about how people work together, and about names and pressure. They are told even when the way of working
  fits. Each rule has a small story, and then the same story with one thing otherwise.

  # -- told to, and named so ------------------------------------------------------------------------------------------

  Rule: pressed-beyond-the-need - Pressed, or paid, to do more together than the work needs

    Background:
      Given the case "a timetable to fit"
      And people call it cooperating
      And joint work is not required, but someone with influence presses for it

    Scenario Outline: A timetable for the clinic bus goes by a bigger name, and <also>
      Given <also>
      Then this rule applies
      And the work calls for coordinating
      And this rule shows "If it is called collaborative, it is"

      Examples:
        | also                                                                                     |
        | joint work is not required, but someone with influence presses for it                    |
        | joint work is not required, but money depends on doing it, or seeming to do it, together |
        | people call it collaborating                                                             |

    Scenario Outline: A timetable for the clinic bus, but <but>
      Given <but>
      Then this rule does not apply

      Examples:
        | but                                                                    |
        | nobody requires this to be done with others, and nobody presses for it |
        | the partners are required to share information or line up their plans  |
        | nobody has given it a name                                             |
        | people call it coordinating                                            |
        | people call it working side by side                                    |

  Rule: pressed-where-apart-will-do - Pressed, or paid, to join up what can be done apart

    Scenario Outline: The mayor wants a joint office for <case>
      Given the case "<case>"
      And nobody has given it a name
      And <pressure>
      Then this rule applies
      And this rule shows "If it is called collaborative, it is"

      Examples:
        | case               | pressure                                                                                 |
        | one team's own job | joint work is not required, but someone with influence presses for it                    |
        | side by side       | joint work is not required, but someone with influence presses for it                    |
        | side by side       | joint work is not required, but money depends on doing it, or seeming to do it, together |

    Scenario: The mayor wants what the bus and the clinic need anyway
      Given the case "a timetable to fit"
      And joint work is not required, but someone with influence presses for it
      Then this rule does not apply

    Scenario Outline: Three food banks in three parts of town, and <but>
      Given the case "side by side"
      And <but>
      Then this rule does not apply

      Examples:
        | but                                                                    |
        | nobody requires this to be done with others, and nobody presses for it |
        | the partners are required to share information or line up their plans  |

  Rule: name-without-practice - The name promises more than the practice

    Background:
      Given the partners are already doing this together
      And nobody has changed or begun anything because of another partner yet
      And what the partners share is information
      And people call it coordinating

    Scenario: A bulletin that calls itself a coordinating group
      Then this rule applies
      And in practice it is coexisting
      And this rule shows "If it is called collaborative, it is"

    Scenario Outline: A bulletin, and <but>
      Given <but>
      Then this rule does not apply
      And no misconception is at work

      Examples:
        | but                                                 |
        | people call it working side by side                 |
        | people call it one organisation's own work          |
        | people call it a partnership and nothing more exact |
        | nobody has given it a name                          |

  Rule: one-could-simply-do-it - It has a joint name, and one could simply do it

    Scenario Outline: The museum mends its roof, and <name>
      Given the case "one team's own job"
      And <name>
      Then this rule applies
      And this rule shows "Everyone has to do everything"

      Examples:
        | name                         |
        | people call it cooperating   |
        | people call it collaborating |

    Scenario Outline: The museum mends its roof, but <name>
      Given the case "one team's own job"
      And <name>
      Then this rule does not apply

      Examples:
        | name                                                |
        | people call it coordinating                         |
        | people call it a partnership and nothing more exact |

    Scenario: Parcels in two parts of town, and people call it collaborating
      Given the case "side by side"
      And people call it collaborating
      Then this rule does not apply

  Rule: papers-are-not-results - Papers are not results

    Scenario Outline: A strategy with a good cover, for <case>
      Given the case "<case>"
      And these answers
        | the partners are already doing this together                        |
        | people call it collaborating                                        |
        | it has been running for three months to a year                      |
        | what there is to show for it is plans, papers and events            |
        | nobody has changed or begun anything because of another partner yet |
        | what the partners share is information                              |
      Then this rule applies
      And in practice it is coexisting
      And this rule shows "If it is called collaborative, it is"

      Examples:
        | case                         |
        | a timetable to fit           |
        | a shared store               |
        | a problem nobody has cracked |

    Scenario: A strategy with a good cover, where a list of names would do
      Given the case "side by side"
      And these answers
        | the partners are already doing this together                                            |
        | people call it collaborating                                                            |
        | it has been running for three months to a year                                          |
        | what there is to show for it is plans, papers and events                                |
        | nobody has changed or begun anything because of another partner yet                     |
        | the partners share nothing                                                              |
        | in the last decision that cost somebody something, one decided and the others commented |
      Then this rule does not apply
      And in practice it is acting alone

    Scenario Outline: A borough strategy, and <also>
      Given the case "a partnership in name"
      And <also>
      Then this rule applies

      Examples:
        | also                                                        |
        | there is nothing to show for it yet                         |
        | it has been running for three months to a year              |
        | people call it cooperating                                  |
        | what the partners share is people, space, equipment or data |

    Scenario Outline: A borough strategy, but <but>
      Given the case "a partnership in name"
      And <but>
      Then this rule does not apply

      Examples:
        | but                                                                            |
        | what there is to show for it is small wins that the people served would notice |
        | it has been running for under three months                                     |
        | people call it coordinating                                                    |
        | people call it a partnership and nothing more exact                            |
        | the partners meet or talk about this, but the work has not begun               |

    Scenario: Two years of deep work with a strategy to show and nothing more
      Given the case "a joint programme that runs"
      And what there is to show for it is plans, papers and events
      Then this rule does not apply
      And in practice it is collaborating

  Rule: duty-met-lightly - The duty asks for more than the work needs

    Scenario: Two districts that could leave each other alone must line up their plans
      Given the case "side by side"
      And the partners are required to share information or line up their plans
      Then this rule applies
      And the duty asks for more than the work needs
      And this rule shows "If it is called collaborative, it is"

    Scenario: Two districts whose buses meet must line up their plans
      Given the case "a timetable to fit"
      And the partners are required to share information or line up their plans
      Then this rule does not apply
      And the duty asks for no more than the work needs

    Scenario: Two districts that could leave each other alone may do so
      Given the case "side by side"
      And nobody requires this to be done with others, and nobody presses for it
      Then this rule does not apply

  # -- everyone in everything -----------------------------------------------------------------------------------------

  Rule: everyone-is-invited - Everyone is invited to everything

    Scenario Outline: Twenty-three names, and <who>
      Given <who>
      Then this rule applies
      And this rule shows "Everyone has to do everything"

      Examples:
        | who                                    |
        | every invitation goes to everyone      |
        | most invitations go to nearly everyone |

    Scenario Outline: Four people and a deadline, and <who>
      Given <who>
      Then this rule does not apply

      Examples:
        | who                                                    |
        | invitations go to those who are needed for the purpose |
        | there are hardly any meetings to invite anyone to      |

  # -- voices ---------------------------------------------------------------------------------------------------------

  Rule: they-are-not-in-it - Those with the least power are not in it

    Background:
      Given the case "a joint programme that runs"
      And it is known what has to be done, and it needs doing well
      And the newest or least powerful people are not in it

    Scenario Outline: The plan for the estate has no tenant in the room, and <also>
      Given <also>
      Then this rule applies
      And this rule shows "A mixed table means a joint effort"

      Examples:
        | also                                                               |
        | the partners are already doing this together                       |
        | the partners meet or talk about this, but the work has not begun   |
        | it is known what has to be done, and it needs doing well           |
        | nobody knows what has to be done, so it has to be learnt by trying |

    Scenario Outline: The plan for the estate, but <but>
      Given <but>
      Then this rule does not apply

      Examples:
        | but                                                                |
        | the newest or least powerful people say little                     |
        | the partners are not doing this together, and do not meet about it |

    Scenario: The plan for the estate needs dates and nothing more
      Given each partner can do its part with what it has
      Then this rule does not apply
      And the work calls for coordinating

  Rule: they-say-little - Those with the least power say little

    Scenario Outline: Two parents sit at the back, as in <case>
      Given the case "<case>"
      And <stage>
      And the newest or least powerful people say little
      Then this rule applies
      And this rule shows "A mixed table means a joint effort"

      Examples:
        | case                         | stage                                                            |
        | side by side                 | the partners are already doing this together                     |
        | a timetable to fit           | the partners meet or talk about this, but the work has not begun |
        | a shared store               | the partners are already doing this together                     |
        | a problem nobody has cracked | the partners meet or talk about this, but the work has not begun |

    Scenario: Two visitors sit at the back while the museum mends its roof
      Given the case "one team's own job"
      And the partners are already doing this together
      And the newest or least powerful people say little
      Then this rule does not apply

    Scenario Outline: Two parents, but <but>
      Given the case "a joint programme that runs"
      And the newest or least powerful people say little
      And <but>
      Then this rule does not apply

      Examples:
        | but                                                                          |
        | the newest or least powerful people are not in it                            |
        | the newest or least powerful people are listened to, but nothing has changed |
        | the partners are not doing this together, and do not meet about it           |

  Rule: heard-but-nothing-changed - They are heard, and nothing changes

    Scenario Outline: Two parents are thanked for their story, as in <case>
      Given the case "<case>"
      And the partners are already doing this together
      And the newest or least powerful people are listened to, but nothing has changed
      Then this rule applies
      And this rule shows "A mixed table means a joint effort"

      Examples:
        | case                         |
        | side by side                 |
        | a timetable to fit           |
        | a shared store               |
        | a problem nobody has cracked |

    Scenario: Two visitors are thanked while the museum mends its roof
      Given the case "one team's own job"
      And the partners are already doing this together
      And the newest or least powerful people are listened to, but nothing has changed
      Then this rule does not apply

    Scenario Outline: Two parents tell their story, but <but>
      Given the case "a joint programme that runs"
      And the newest or least powerful people are listened to, but nothing has changed
      And <but>
      Then this rule does not apply

      Examples:
        | but                                                                 |
        | the newest or least powerful people say little                      |
        | things are different because of the newest or least powerful people |
        | the partners meet or talk about this, but the work has not begun    |

  # -- power ----------------------------------------------------------------------------------------------------------

  Rule: equal-in-words - Equal in words

    Scenario Outline: We are all equal here, they say, as in <case>
      Given the case "<case>"
      And <stage>
      And some who must act clearly have more money, authority and information than others
      And when someone is unhappy about who decides, nobody says so anywhere
      Then this rule applies
      And this rule shows "We are all equal here"

      Examples:
        | case                         | stage                                                            |
        | side by side                 | the partners are already doing this together                     |
        | a timetable to fit           | the partners meet or talk about this, but the work has not begun |
        | a shared store               | the partners are already doing this together                     |
        | a problem nobody has cracked | the partners meet or talk about this, but the work has not begun |

    Scenario: The museum mends its roof, and the roofer never mentions the money
      Given the case "one team's own job"
      And the partners are already doing this together
      And some who must act clearly have more money, authority and information than others
      And when someone is unhappy about who decides, nobody says so anywhere
      Then this rule does not apply

    Scenario Outline: We are all equal here, they say, and <also>
      Given the case "a joint programme that runs"
      And some who must act clearly have more money, authority and information than others
      And when someone is unhappy about who decides, nobody says so anywhere
      And <also>
      Then this rule applies

      Examples:
        | also                                                                                   |
        | one of those who must act is so much stronger that it could decide over another's head |

    Scenario Outline: They say so, but <but>
      Given the case "a joint programme that runs"
      And some who must act clearly have more money, authority and information than others
      And when someone is unhappy about who decides, nobody says so anywhere
      And <but>
      Then this rule does not apply

      Examples:
        | but                                                                           |
        | those who must act are not far apart in money, authority and information      |
        | when someone is unhappy about who decides, it is said afterwards in corridors |
        | the partners are not doing this together, and do not meet about it            |

  Rule: said-in-corridors - Power is spoken of in corridors

    Scenario Outline: Everyone knows, and nobody minutes it, as in <case>
      Given the case "<case>"
      And <stage>
      And one of those who must act is so much stronger that it could decide over another's head
      And when someone is unhappy about who decides, it is said afterwards in corridors
      Then this rule applies
      And this rule shows "We are all equal here"

      Examples:
        | case                         | stage                                                            |
        | side by side                 | the partners are already doing this together                     |
        | a timetable to fit           | the partners meet or talk about this, but the work has not begun |
        | a shared store               | the partners are already doing this together                     |
        | a problem nobody has cracked | the partners meet or talk about this, but the work has not begun |

    Scenario: The museum mends its roof, and the roofer grumbles on the stairs
      Given the case "one team's own job"
      And the partners are already doing this together
      And one of those who must act is so much stronger that it could decide over another's head
      And when someone is unhappy about who decides, it is said afterwards in corridors
      Then this rule does not apply

    Scenario Outline: Everyone knows, but <but>
      Given the case "a joint programme that runs"
      And one of those who must act is so much stronger that it could decide over another's head
      And when someone is unhappy about who decides, it is said afterwards in corridors
      And <but>
      Then this rule does not apply

      Examples:
        | but                                                                              |
        | some who must act clearly have more money, authority and information than others |
        | when someone is unhappy about who decides, nobody says so anywhere               |
        | when someone is unhappy about who decides, it is said in the room                |
        | the partners are not doing this together, and do not meet about it               |

  Rule: nobody-could-say-it - Nobody could say who decides

    Scenario Outline: A hospital and a residents' group plan <case>
      Given the case "<case>"
      And the partners are not doing this together, and do not meet about it
      And one of those who must act is so much stronger that it could decide over another's head
      And <talk>
      Then this rule applies
      And this rule shows "We are all equal here"

      Examples:
        | case                         | talk                                                                          |
        | a timetable to fit           | when someone is unhappy about who decides, it is said afterwards in corridors |
        | a shared store               | when someone is unhappy about who decides, it is said afterwards in corridors |
        | a problem nobody has cracked | when someone is unhappy about who decides, it is said afterwards in corridors |
        | a timetable to fit           | when someone is unhappy about who decides, nobody says so anywhere            |

    Scenario: A hospital and a residents' group plan what each does for itself
      Given the case "side by side"
      And the partners are not doing this together, and do not meet about it
      And one of those who must act is so much stronger that it could decide over another's head
      And when someone is unhappy about who decides, it is said afterwards in corridors
      Then this rule does not apply

    Scenario Outline: A hospital and a residents' group, but <but>
      Given the case "a timetable to fit"
      And the partners are not doing this together, and do not meet about it
      And one of those who must act is so much stronger that it could decide over another's head
      And when someone is unhappy about who decides, it is said afterwards in corridors
      And <but>
      Then this rule does not apply

      Examples:
        | but                                                                              |
        | when someone is unhappy about who decides, it is said in the room                |
        | some who must act clearly have more money, authority and information than others |
        | the partners meet or talk about this, but the work has not begun                 |

  Rule: one-decides-over-others - One decides over the others

    Background:
      Given the case "a joint programme that runs"
      And it is known what has to be done, and it needs doing well
      And one of those who must act is so much stronger that it could decide over another's head
      And in the last decision that cost somebody something, one decided and the others commented
      And no law gives one body alone the last word on the main decision
      And no date in the next few months would hurt people or break the law if it were missed

    Scenario Outline: The paper arrives finished, and <also>
      Given <also>
      Then this rule applies
      And this rule shows "We are all equal here"

      Examples:
        | also                                                                                   |
        | no law gives one body alone the last word on the main decision                         |
        | by law one body leads on the main decision, but may share or delegate parts of it      |
        | if this is not done within weeks or a few months, people are hurt or the law is broken |
        | nobody knows what has to be done, so it has to be learnt by trying                     |

    Scenario Outline: The paper arrives finished, but <but>
      Given <but>
      Then this rule does not apply

      Examples:
        | but                                                                                          |
        | by law one body alone has the last word on the main decision, and can't hand it over         |
        | if this is not done within days, people are hurt or the law is broken                        |
        | some who must act clearly have more money, authority and information than others             |
        | in the last decision that cost somebody something, each partner decided alone                |
        | the last decision that cost somebody something was made together, but it did not bind anyone |
        | the partners meet or talk about this, but the work has not begun                             |

    Scenario: The paper arrives finished, and dates are all it needs
      Given each partner can do its part with what it has
      Then this rule does not apply
      And the work calls for coordinating

  # -- meetings and answerability -------------------------------------------------------------------------------------

  Rule: seen-in-every-room - Being seen in every room

    Scenario Outline: The same faces in nine meetings a month, as in <case>
      Given the case "<case>"
      And <stage>
      And every invitation goes to everyone
      Then this rule applies
      And this rule shows "Governance means board meetings"

      Examples:
        | case                         | stage                                                            |
        | side by side                 | the partners are already doing this together                     |
        | a timetable to fit           | the partners meet or talk about this, but the work has not begun |
        | a shared store               | the partners are already doing this together                     |
        | a problem nobody has cracked | the partners meet or talk about this, but the work has not begun |

    Scenario: The museum asks everyone to every meeting about its roof
      Given the case "one team's own job"
      And the partners are already doing this together
      And every invitation goes to everyone
      Then this rule does not apply

    Scenario Outline: The same faces in nine meetings a month, and <also>
      Given the case "a joint programme that runs"
      And every invitation goes to everyone
      And <also>
      Then this rule applies

      Examples:
        | also                                   |
        | most invitations go to nearly everyone |

    Scenario Outline: The same faces, but <but>
      Given the case "a joint programme that runs"
      And every invitation goes to everyone
      And <but>
      Then this rule does not apply

      Examples:
        | but                                                                |
        | there are hardly any meetings to invite anyone to                  |
        | invitations go to those who are needed for the purpose             |
        | the partners are not doing this together, and do not meet about it |

  Rule: meetings-for-updates - Meetings are for updates

    Scenario Outline: Nine reports and no question, as in <case>
      Given the case "<case>"
      And <stage>
      And the meetings are mostly for hearing updates
      Then this rule applies
      And this rule shows "Governance means board meetings"

      Examples:
        | case                         | stage                                                            |
        | side by side                 | the partners are already doing this together                     |
        | a timetable to fit           | the partners meet or talk about this, but the work has not begun |
        | a shared store               | the partners are already doing this together                     |
        | a problem nobody has cracked | the partners meet or talk about this, but the work has not begun |

    Scenario: The museum reports on its roof
      Given the case "one team's own job"
      And the partners are already doing this together
      And the meetings are mostly for hearing updates
      Then this rule does not apply

    Scenario Outline: Nine reports, but <but>
      Given the case "a joint programme that runs"
      And the meetings are mostly for hearing updates
      And <but>
      Then this rule does not apply

      Examples:
        | but                                                                |
        | the partners hardly meet at all                                    |
        | the meetings are mostly for approving what was already decided     |
        | the partners are not doing this together, and do not meet about it |

  Rule: decided-before-the-meeting - It is decided before the meeting

    Scenario Outline: The plan went to print last week, as in <case>
      Given the case "<case>"
      And <stage>
      And the meetings are mostly for approving what was already decided
      Then this rule applies
      And this rule shows "Governance means board meetings"

      Examples:
        | case                         | stage                                                            |
        | side by side                 | the partners are already doing this together                     |
        | a timetable to fit           | the partners meet or talk about this, but the work has not begun |
        | a shared store               | the partners are already doing this together                     |
        | a problem nobody has cracked | the partners meet or talk about this, but the work has not begun |

    Scenario: The museum shows a plan of its roof that is printed already
      Given the case "one team's own job"
      And the partners are already doing this together
      And the meetings are mostly for approving what was already decided
      Then this rule does not apply

    Scenario Outline: The plan and the printer, but <but>
      Given the case "a joint programme that runs"
      And the meetings are mostly for approving what was already decided
      And <but>
      Then this rule does not apply

      Examples:
        | but                                                                |
        | the meetings are mostly for hearing updates                        |
        | the meetings are a mixture of reports and real work                |
        | the partners are not doing this together, and do not meet about it |

  Rule: nobody-answers-for-it - Nobody answers for it

    Scenario Outline: Each would point at the others, as in <case>
      Given the case "<case>"
      And the partners are already doing this together
      And if it went wrong, it is not clear who would be called in
      Then this rule applies
      And this rule shows "Governance means board meetings"

      Examples:
        | case                         |
        | side by side                 |
        | a timetable to fit           |
        | a shared store               |
        | a problem nobody has cracked |

    Scenario: Nobody knows who would be called about the museum roof
      Given the case "one team's own job"
      And the partners are already doing this together
      And if it went wrong, it is not clear who would be called in
      Then this rule does not apply

    Scenario Outline: Each would be asked, but <but>
      Given the case "a joint programme that runs"
      And if it went wrong, it is not clear who would be called in
      And <but>
      Then this rule does not apply

      Examples:
        | but                                                                |
        | if it went wrong, each partner would be called in for its own part |
        | the partners meet or talk about this, but the work has not begun   |

  # -- disagreement ---------------------------------------------------------------------------------------------------

  Rule: agreed-in-the-room-only - Agreed in the room only

    Scenario Outline: The real meeting is in the car park, as in <case>
      Given the case "<case>"
      And <stage>
      And people agree in the room, but not afterwards
      Then this rule applies
      And this rule shows "Collaborating feels harmonious"

      Examples:
        | case                         | stage                                                            |
        | side by side                 | the partners are already doing this together                     |
        | a timetable to fit           | the partners meet or talk about this, but the work has not begun |
        | a shared store               | the partners are already doing this together                     |
        | a problem nobody has cracked | the partners meet or talk about this, but the work has not begun |

    Scenario: The museum and its neighbours nod about the roof
      Given the case "one team's own job"
      And the partners are already doing this together
      And people agree in the room, but not afterwards
      Then this rule does not apply

    Scenario Outline: The room and the car park, but <but>
      Given the case "a joint programme that runs"
      And people agree in the room, but not afterwards
      And <but>
      Then this rule does not apply

      Examples:
        | but                                                                |
        | there has been no real disagreement yet                            |
        | when people disagree, it is put off                                |
        | the partners are not doing this together, and do not meet about it |

  Rule: always-put-off - Disagreement is put off

    Scenario Outline: On the agenda for next time, again, as in <case>
      Given the case "<case>"
      And <stage>
      And when people disagree, it is put off
      Then this rule applies
      And this rule shows "Collaborating feels harmonious"

      Examples:
        | case                         | stage                                                            |
        | side by side                 | the partners are already doing this together                     |
        | a timetable to fit           | the partners meet or talk about this, but the work has not begun |
        | a shared store               | the partners are already doing this together                     |
        | a problem nobody has cracked | the partners meet or talk about this, but the work has not begun |

    Scenario: The colour of the museum roof is put off
      Given the case "one team's own job"
      And the partners are already doing this together
      And when people disagree, it is put off
      Then this rule does not apply

    Scenario Outline: On the agenda, but <but>
      Given the case "a joint programme that runs"
      And when people disagree, it is put off
      And <but>
      Then this rule does not apply

      Examples:
        | but                                                                |
        | people agree in the room, but not afterwards                       |
        | when people disagree, it turns into a fight, or people leave       |
        | the partners are not doing this together, and do not meet about it |

  Rule: it-turns-into-a-fight - Disagreement turns into a fight

    Scenario Outline: Two people no longer speak, as in <case>
      Given the case "<case>"
      And <stage>
      And when people disagree, it turns into a fight, or people leave
      Then this rule applies
      And this rule shows "Collaborating feels harmonious"

      Examples:
        | case                         | stage                                                            |
        | side by side                 | the partners are already doing this together                     |
        | a timetable to fit           | the partners meet or talk about this, but the work has not begun |
        | a shared store               | the partners are already doing this together                     |
        | a problem nobody has cracked | the partners meet or talk about this, but the work has not begun |

    Scenario: Two neighbours fall out over the museum roof
      Given the case "one team's own job"
      And the partners are already doing this together
      And when people disagree, it turns into a fight, or people leave
      Then this rule does not apply

    Scenario Outline: Two people who see it otherwise, but <but>
      Given the case "a joint programme that runs"
      And when people disagree, it turns into a fight, or people leave
      And <but>
      Then this rule does not apply

      Examples:
        | but                                                                |
        | when people disagree, it is put off                                |
        | when people disagree, it is worked through, and people stay        |
        | the partners are not doing this together, and do not meet about it |

  Rule: no-disagreement-in-all-this-time - No real disagreement in all this time

    Background:
      Given the case "a joint programme that runs"
      And people call it collaborating
      And it has been running for three months to a year
      And there has been no real disagreement yet

    Scenario Outline: Nothing but nods on a question nobody understands, and <time>
      Given <time>
      Then this rule applies
      And this rule shows "Collaborating feels harmonious"

      Examples:
        | time                                           |
        | it has been running for three months to a year |
        | it has been running for longer than a year     |

    Scenario Outline: Nothing but nods, but <but>
      Given <but>
      Then this rule does not apply

      Examples:
        | but                                                              |
        | people agree in the room, but not afterwards                     |
        | it has been running for under three months                       |
        | people call it cooperating                                       |
        | people call it a partnership and nothing more exact              |
        | it is known what has to be done, and it needs doing well         |
        | the partners meet or talk about this, but the work has not begun |

  # -- gain and loss --------------------------------------------------------------------------------------------------

  Rule: nobody-said-what-they-lose - Nobody has said what they would lose

    Background:
      Given the case "a problem nobody has cracked"
      And it is known what has to be done, and it needs doing well
      And people call it collaborating
      And what the partner that must change most would give up has not been talked about, or not answered yet

    Scenario Outline: So far everyone has spoken of benefits, and <also>
      Given <also>
      Then this rule applies
      And this rule shows "Everyone only gains"

      Examples:
        | also                                                               |
        | it is known what has to be done, and it needs doing well           |
        | nobody knows what has to be done, so it has to be learnt by trying |

    Scenario Outline: Everyone has spoken of benefits, but <but>
      Given <but>
      Then this rule does not apply

      Examples:
        | but                                                                     |
        | the partner that must change most has said that it will give up nothing |
        | the partner that must change most will change small things              |
        | people call it cooperating                                              |
        | people call it a partnership and nothing more exact                     |

    Scenario: Everyone has spoken of benefits, and dates are all it needs
      Given each partner can do its part with what it has
      Then this rule does not apply
      And the work calls for coordinating

  Rule: nobody-has-looked-for-losses - Nobody has looked at what it takes

    Background:
      Given the case "a problem nobody has cracked"
      And it is known what has to be done, and it needs doing well
      And there is nothing much that anyone would have to give up

    Scenario Outline: A joint team that costs nobody anything, and <also>
      Given <also>
      Then this rule applies
      And this rule shows "Everyone only gains"

      Examples:
        | also                                                               |
        | it is known what has to be done, and it needs doing well           |
        | nobody knows what has to be done, so it has to be learnt by trying |

    Scenario: A joint team for which the trust hands over a budget
      Given the partner that must change most has said something real that it would give up
      Then this rule does not apply

    Scenario: Nothing to give up for a timetable
      Given each partner can do its part with what it has
      Then this rule does not apply
      And the work calls for coordinating

  Rule: all-gain-no-cost - Everyone wants the gain and one will not bear the cost

    Scenario Outline: The pitch is ours on Saturdays, says the club, about <case>
      Given the case "<case>"
      And doing this together would leave people <gain>
      And the partner that must change most has said that it will give up nothing
      Then this rule applies
      And this rule shows "Everyone only gains"

      Examples:
        | case                         | gain                                              |
        | a timetable to fit           | clearly better off, and we can say how            |
        | a timetable to fit           | much better off, or it is the only way that works |
        | a shared store               | clearly better off, and we can say how            |
        | a problem nobody has cracked | much better off, or it is the only way that works |

    Scenario: The pitch is ours, says the club, in work that each does for itself
      Given the case "side by side"
      And doing this together would leave people clearly better off, and we can say how
      And the partner that must change most has said that it will give up nothing
      Then this rule does not apply
      And the work calls for coexisting

    Scenario Outline: The club and the pitch, but <but>
      Given the case "a problem nobody has cracked"
      And the partner that must change most has said that it will give up nothing
      And <but>
      Then this rule does not apply

      Examples:
        | but                                                                                                 |
        | doing this together would leave people a little better off                                          |
        | what the partner that must change most would give up has not been talked about, or not answered yet |

  # -- leading --------------------------------------------------------------------------------------------------------

  Rule: nobody-leads - Nobody leads

    Background:
      Given the case "a joint programme that runs"
      And it is known what has to be done, and it needs doing well
      And the work has begun, and nobody holds it together

    Scenario Outline: Actions have no names beside them, and <also>
      Given <also>
      Then this rule applies
      And this rule shows "Equals need no leader"

      Examples:
        | also                                                               |
        | it is known what has to be done, and it needs doing well           |
        | nobody knows what has to be done, so it has to be learnt by trying |

    Scenario: Actions have no names, because nothing has begun
      Given nobody holds it together yet, because it has not begun
      Then this rule does not apply

    Scenario: Actions have no names, and dates are all it needs
      Given each partner can do its part with what it has
      Then this rule does not apply
      And the work calls for coordinating

  Rule: a-chair-is-not-a-lead - A chair is not yet a lead

    Background:
      Given the case "a joint programme that runs"
      And it is known what has to be done, and it needs doing well
      And someone chairs the meetings, and that is all that holds it together

    Scenario Outline: Between meetings nothing happens, and <also>
      Given <also>
      Then this rule applies
      And this rule shows "Equals need no leader"

      Examples:
        | also                                                               |
        | it is known what has to be done, and it needs doing well           |
        | nobody knows what has to be done, so it has to be learnt by trying |

    Scenario Outline: A chair and a gavel, but <but>
      Given <but>
      Then this rule does not apply

      Examples:
        | but                                                    |
        | nobody holds it together yet, because it has not begun |
        | one partner runs it its own way                        |

    Scenario: A chair is enough where dates are all it needs
      Given each partner can do its part with what it has
      Then this rule does not apply
      And the work calls for coordinating

  Rule: one-runs-it-for-all - One partner runs it for all

    Background:
      Given the case "a joint programme that runs"
      And it is known what has to be done, and it needs doing well
      And one partner runs it its own way
      And no law gives one body alone the last word on the main decision
      And no date in the next few months would hurt people or break the law if it were missed

    Scenario Outline: The funder writes the agenda and the minutes, and <also>
      Given <also>
      Then this rule applies
      And this rule shows "Equals need no leader"

      Examples:
        | also                                                                                   |
        | no law gives one body alone the last word on the main decision                         |
        | by law one body leads on the main decision, but may share or delegate parts of it      |
        | if this is not done within weeks or a few months, people are hurt or the law is broken |
        | nobody knows what has to be done, so it has to be learnt by trying                     |

    Scenario Outline: The funder and the agenda, but <but>
      Given <but>
      Then this rule does not apply

      Examples:
        | but                                                                                             |
        | someone chairs the meetings, and that is all that holds it together                             |
        | a trusted person or team holds it together, or the partners manage it between them and it works |
        | by law one body alone has the last word on the main decision, and can't hand it over            |
        | if this is not done within days, people are hurt or the law is broken                           |

    Scenario: The funder keeps the timetable
      Given each partner can do its part with what it has
      Then this rule does not apply
      And the work calls for coordinating

  # -- effort ---------------------------------------------------------------------------------------------------------

  Rule: it-feels-easy - It feels easy

    Background:
      Given the case "a joint programme that runs"
      And it is known what has to be done, and it needs doing well
      And people call it collaborating
      And nobody has changed or begun anything because of another partner yet
      And people agree in the room, but not afterwards

    Scenario Outline: They nod, and go home, and <also>
      Given <also>
      Then this rule applies
      And this rule shows "It can be had without effort"

      Examples:
        | also                                                                   |
        | people agree in the room, but not afterwards                           |
        | when people disagree, it is put off                                    |
        | because of another partner, someone has changed dates, order or routes |
        | nobody knows what has to be done, so it has to be learnt by trying     |

    Scenario Outline: They nod, but <but>
      Given <but>
      Then this rule does not apply

      Examples:
        | but                                                                                               |
        | there has been no real disagreement yet                                                           |
        | when people disagree, it turns into a fight, or people leave                                      |
        | because of another partner, someone has changed how a service or policy works, or begun a new one |
        | people call it cooperating                                                                        |
        | people call it a partnership and nothing more exact                                               |
        | the partners meet or talk about this, but the work has not begun                                  |

    Scenario: They nod, and dates are all it needs
      Given each partner can do its part with what it has
      Then this rule does not apply
      And the work calls for coordinating

  Rule: no-time-for-what-is-hard - No time for what is hard

    Background:
      Given the case "a problem nobody has cracked"
      And no date in the next few months would hurt people or break the law if it were missed
      And the joint part has to be run on top of other work

    Scenario Outline: A manager does it on Friday afternoons, and <also>
      Given <also>
      Then this rule applies
      And this rule shows "It can be had without effort"

      Examples:
        | also                                                                                   |
        | the joint part has to be run on top of other work                                      |
        | nobody has time to run the joint part, and nobody can find any                         |
        | if this is not done within weeks or a few months, people are hurt or the law is broken |

    Scenario Outline: Friday afternoons, but <but>
      Given <but>
      Then this rule does not apply

      Examples:
        | but                                                                   |
        | a named person has time to run the joint part                         |
        | it is known what has to be done, and it needs doing well              |
        | if this is not done within days, people are hurt or the law is broken |
