Feature: What these partners can still build
  None of these things to mend binds alone. A start can carry four of them as conditions. With five or six, these
  partners start by cooperating; with seven or more, by coordinating. Mending goes on beside the work. The problem in
  most scenarios is a true case for collaborating, with everything in place but what is told.

  # -- how many a start can carry ----------------------------------------------------------------------------------

  Scenario: Everything is in place
    Given the case "a problem nobody has cracked"
    Then the advice is collaborating
    And the advice rests on no condition

  Scenario: One condition, and it is the gravest
    Given the case "a problem nobody has cracked"
    And trust is broken by bad history, or by promises that keep being missed
    Then these partners can go as far as collaborating
    And the advice is collaborating
    And the advice rests on these conditions
      | Trust is broken |

  Scenario: Four conditions are as many as a start can carry
    Given the case "a problem nobody has cracked"
    And these answers
      | The partners hardly know each other, or are polite and wary                                         |
      | The leaders back this in words only                                                                 |
      | The joint part has to be run on top of other work                                                   |
      | What the partner that must change most would give up has not been talked about, or not answered yet |
    Then these partners can go as far as collaborating
    And the advice is collaborating
    And the advice rests on these conditions
      | Trust is untested                                |
      | Leaders back it in words only                    |
      | It is run on top of other work                   |
      | What would be given up has not been talked about |

  Scenario Outline: A fifth thing to mend is one too many for deciding everything together: <what is so>
    Given the case "<case>"
    And these answers
      | The partners hardly know each other, or are polite and wary                                         |
      | The leaders back this in words only                                                                 |
      | The joint part has to be run on top of other work                                                   |
      | What the partner that must change most would give up has not been talked about, or not answered yet |
    And <that is>
    Then these partners can go as far as <this far>
    And the advice is <way>

    Examples:
      | what is so                                    | case                         | that is                                                                            | this far      | way           |
      | targets pull both ways, which is no fifth     | a problem nobody has cracked | targets, contracts or money pull the partners both ways at once                    | collaborating | collaborating |
      | targets pull apart as well                    | a problem nobody has cracked | targets, contracts or money pull the partners apart in something that matters here | cooperating   | cooperating   |
      | targets pull apart, and a store is enough     | a shared store               | targets, contracts or money pull the partners apart in something that matters here | cooperating   | cooperating   |
      | targets pull apart, and a timetable is enough | a timetable to fit           | targets, contracts or money pull the partners apart in something that matters here | cooperating   | coordinating  |

  Scenario: Six things to mend, and one of them stops even the sharing
    Given the case "a partnership in name"
    And the partners keep small promises to each other
    And targets, contracts or money pull the partners together
    Then the work calls for collaborating
    And these partners can go as far as cooperating
    And the advice is cooperating
    And the advice rests on these conditions
      | The way to share information is not set up yet |

  Scenario Outline: With seven or eight things to mend they start by coordinating: <what else is so>
    Given the case "a partnership in name"
    And <that is>
    Then the work calls for collaborating
    And these partners can go as far as coordinating
    And the advice is coordinating
    And the advice rests on no condition

    Examples:
      | what else is so                 | that is                                                                   |
      | nothing has been mended         | the partners hardly know each other, or are polite and wary               |
      | small promises have been kept   | the partners keep small promises to each other                            |
      | the agreement on data is signed | personal or protected information must pass, and a lawful way is in place |

  Scenario Outline: What partners already do, they can carry, whatever is still to mend: <what they do>
    Given the case "a joint programme that runs"
    And these answers
      | The partners hardly know each other, or are polite and wary                                         |
      | The leaders back this in words only                                                                 |
      | The joint part has to be run on top of other work                                                   |
      | What the partner that must change most would give up has not been talked about, or not answered yet |
      | Targets, contracts or money pull the partners apart in something that matters here                  |
    And <that is>
    Then in practice it is <practice>
    And these partners can go as far as <practice>
    And the advice is <practice>

    Examples:
      | what they do                            | that is                                                             | practice      |
      | patients have rewritten the letters     | things are different because of the newest or least powerful people | collaborating |
      | patients sit at the back and say little | the newest or least powerful people say little                      | cooperating   |

  Scenario: What partners already do, they can carry, and what is still to mend becomes a condition
    Given the case "a joint programme that runs"
    And these answers
      | Trust is broken by bad history, or by promises that keep being missed              |
      | The leaders back this in words only                                                |
      | The joint part has to be run on top of other work                                  |
      | Targets, contracts or money pull the partners apart in something that matters here |
      | One partner runs it its own way                                                    |
    Then the advice is collaborating
    And the advice rests on these conditions
      | Trust is broken                        |
      | Leaders back it in words only          |
      | It is run on top of other work         |
      | Targets or contracts pull people apart |
      | One partner runs it its own way        |

  Scenario: Eight things to mend, and people are lent all the same
    Given the case "a partnership in name"
    And because of another partner, someone has changed dates, order or routes
    And what the partners share is people, space, equipment or data
    Then in practice it is cooperating
    And these partners can go as far as cooperating
    And the advice is cooperating

  Scenario: Eight things to mend, and only news is shared
    Given the case "a partnership in name"
    Then in practice it is coexisting
    And the advice is coordinating

  # -- trust -------------------------------------------------------------------------------------------------------

  Rule: trust-is-broken - Trust is broken

    Scenario: The last joint project ended in a complaint
      Given the case "a problem nobody has cracked"
      And trust is broken by bad history, or by promises that keep being missed
      Then this rule applies
      And the advice is collaborating
      And this is a condition of the advice
      And without it, coordinating fits
      And what is missing is trust

    Scenario: The last joint project ended in a complaint, and they share a store
      Given the case "a shared store"
      And trust is broken by bad history, or by promises that keep being missed
      Then this rule applies
      And the advice is cooperating
      And this is a condition of the advice
      And without it, coordinating fits

    Scenario: The last joint project ended in a complaint, and they fit a timetable
      Given the case "a timetable to fit"
      And trust is broken by bad history, or by promises that keep being missed
      Then this rule applies
      And the advice is coordinating
      And this thing to mend is not told

    Scenario: The last joint project ended in a complaint, and the timetable is called collaborating
      Given the case "a timetable to fit"
      And trust is broken by bad history, or by promises that keep being missed
      And people call it collaborating
      Then this rule applies
      And the advice is coordinating
      And this thing to mend is not told

    Scenario: The last joint project ended in a complaint, and this one has begun well
      Given the case "a problem nobody has cracked"
      And after bad history, promises have been kept lately
      Then this rule does not apply
      And the condition "Trust is on the mend" comes with it

  Rule: trust-is-mending - Trust is on the mend

    Scenario: They fell out over a budget, and have kept their word since
      Given the case "a problem nobody has cracked"
      And after bad history, promises have been kept lately
      Then this rule applies
      And the advice is collaborating
      And this is a condition of the advice
      And without it, cooperating fits
      And what is missing is trust

    Scenario: They fell out over a budget, and share a store
      Given the case "a shared store"
      And after bad history, promises have been kept lately
      Then this rule applies
      And the advice is cooperating
      And this thing to mend is not told

    Scenario: They fell out over a budget, and still miss every date
      Given the case "a problem nobody has cracked"
      And trust is broken by bad history, or by promises that keep being missed
      Then this rule does not apply
      And the condition "Trust is broken" comes with it

    Scenario: They never fell out, as they never met
      Given the case "a problem nobody has cracked"
      And the partners hardly know each other, or are polite and wary
      Then this rule does not apply
      And the condition "Trust is untested" comes with it

  Rule: trust-is-untested - Trust is untested

    Scenario: They hardly know each other, and call their shared store collaborating
      Given the case "a shared store"
      And the partners hardly know each other, or are polite and wary
      And people call it collaborating
      Then this rule applies
      And the advice is cooperating
      And this thing to mend is told and does not stand in the way

    Scenario: Most partners have met once, at a launch
      Given the case "a problem nobody has cracked"
      And the partners hardly know each other, or are polite and wary
      Then this rule applies
      And the advice is collaborating
      And this is a condition of the advice
      And without it, cooperating fits
      And what is missing is trust

    Scenario: They met at a launch, and have kept small promises since
      Given the case "a problem nobody has cracked"
      And the partners keep small promises to each other
      Then this rule does not apply
      And the advice rests on no condition

    Scenario: They met in court, and have kept small promises since
      Given the case "a problem nobody has cracked"
      And after bad history, promises have been kept lately
      Then this rule does not apply
      And the condition "Trust is untested" does not come with it

  # -- partners that can't be done without -------------------------------------------------------------------------

  Rule: essential-partner-only-told-to - A partner you can't do without is there only because it was told to

    Scenario: The landlord comes because its regulator said so
      Given the case "a problem nobody has cracked"
      And the partner "Dale Homes": this partner brings something we can't do without
      And the partner "Dale Homes": this partner is part of it only because it was told to be
      And the partner "Dale Homes": this partner has the time and money to take part properly
      Then this rule applies
      And the advice is collaborating
      And this is a condition of the advice
      And without it, coordinating fits
      And what is missing is the will and the means of every partner you can't do without

    Scenario: The landlord does not come at all
      Given the case "a problem nobody has cracked"
      And the partner "Dale Homes": this partner brings something we can't do without
      And the partner "Dale Homes": this partner does not want to be part of it in this way
      And the partner "Dale Homes": this partner has the time and money to take part properly
      Then this rule does not apply
      And the advice is coordinating

    Scenario: The landlord would come, and has nobody to send
      Given the case "a problem nobody has cracked"
      And the partner "Dale Homes": this partner brings something we can't do without
      And the partner "Dale Homes": this partner is willing to be part of it
      And the partner "Dale Homes": this partner has neither the time nor the money to take part properly
      Then this rule does not apply
      And the condition "A partner you can't do without lacks the time or money" comes with it

    Scenario: One landlord of many comes because it was told to
      Given the case "a problem nobody has cracked"
      And the partner "Dale Homes": this partner brings something useful
      And the partner "Dale Homes": this partner is part of it only because it was told to be
      Then this rule does not apply
      And the advice rests on no condition

  Rule: essential-partner-lacks-means - A partner you can't do without lacks the time or money

    Scenario: The carers' group has one volunteer, already on two boards
      Given the case "a problem nobody has cracked"
      And the partner "Carers Together": this partner brings something we can't do without
      And the partner "Carers Together": this partner is keen to be part of it
      And the partner "Carers Together": this partner has neither the time nor the money to take part properly
      Then this rule applies
      And the advice is collaborating
      And this is a condition of the advice
      And without it, coordinating fits
      And what is missing is the will and the means of every partner you can't do without

    Scenario: The carers' group can come if somebody pays for cover
      Given the case "a problem nobody has cracked"
      And the partner "Carers Together": this partner brings something we can't do without
      And the partner "Carers Together": this partner is keen to be part of it
      And the partner "Carers Together": this partner could take part properly only with help
      Then this rule does not apply
      And the advice rests on no condition

    Scenario: The carers' group has no time, and was told to come
      Given the case "a problem nobody has cracked"
      And the partner "Carers Together": this partner brings something we can't do without
      And the partner "Carers Together": this partner is part of it only because it was told to be
      And the partner "Carers Together": this partner has neither the time nor the money to take part properly
      Then this rule does not apply
      And the advice rests on these conditions
        | A partner you can't do without is there only because it was told to |

  # -- leaders, people and time ------------------------------------------------------------------------------------

  Rule: leaders-not-asked - Leaders have not been asked

    Scenario: Two heads of service have a plan, and nobody has told the board
      Given the case "a problem nobody has cracked"
      And the leaders have not been asked yet whether they back this
      Then this rule applies
      And the advice is collaborating
      And this is a condition of the advice
      And without it, cooperating fits
      And what is missing is backing from the top

    Scenario: Somebody told the board, and the board said no
      Given the case "a problem nobody has cracked"
      And a leader we need is openly or quietly against doing this jointly
      Then this rule does not apply
      And the advice is coordinating

    Scenario: Somebody told the board, and the board smiled
      Given the case "a problem nobody has cracked"
      And the leaders back this in words only
      Then this rule does not apply
      And the condition "Leaders back it in words only" comes with it

  Rule: leaders-only-say-so - Leaders back it in words only

    Scenario: A foreword and no hours
      Given the case "a problem nobody has cracked"
      And the leaders back this in words only
      Then this rule applies
      And the advice is collaborating
      And this is a condition of the advice
      And without it, cooperating fits
      And what is missing is backing from the top

    Scenario: Two posts moved, and free to decide
      Given the case "a problem nobody has cracked"
      And the leaders back this with decisions, such as time, money or leave to commit
      Then this rule does not apply
      And the advice rests on no condition

    Scenario: No foreword yet, as nobody asked for one
      Given the case "a problem nobody has cracked"
      And the leaders have not been asked yet whether they back this
      Then this rule does not apply
      And the condition "Leaders have not been asked" comes with it

  Rule: on-top-of-other-work - It is run on top of other work

    Scenario: A manager runs it on Friday afternoons
      Given the case "a problem nobody has cracked"
      And the joint part has to be run on top of other work
      Then this rule applies
      And the advice is collaborating
      And this is a condition of the advice
      And without it, cooperating fits
      And what is missing is people and time

    Scenario: A coordinator has half a week for it
      Given the case "a problem nobody has cracked"
      And a named person has time to run the joint part
      Then this rule does not apply
      And the advice rests on no condition

    Scenario: Nobody has even Friday afternoons
      Given the case "a problem nobody has cracked"
      And nobody has time to run the joint part, and nobody can find any
      Then this rule does not apply
      And the advice is cooperating

  Rule: losses-not-faced - What would be given up has not been talked about

    Scenario: Everyone speaks of benefits
      Given the case "a problem nobody has cracked"
      And what the partner that must change most would give up has not been talked about, or not answered yet
      Then this rule applies
      And the advice is collaborating
      And this is a condition of the advice
      And without it, cooperating fits
      And what is missing is a word on what would be given up

    Scenario: Everyone speaks of benefits, and one will change a form
      Given the case "a problem nobody has cracked"
      And the partner that must change most will change small things
      Then this rule does not apply
      And the advice rests on no condition

    Scenario: Everyone speaks of benefits, and one will not move
      Given the case "a problem nobody has cracked"
      And the partner that must change most has said that it will give up nothing
      Then this rule does not apply
      And the advice is coordinating

  Rule: rules-pull-apart - Targets or contracts pull people apart

    Scenario: Each is paid for the people it keeps from the other
      Given the case "a problem nobody has cracked"
      And targets, contracts or money pull the partners apart in something that matters here
      Then this rule applies
      And the advice is collaborating
      And this is a condition of the advice
      And without it, cooperating fits
      And what is missing is targets, contracts and funding rules that fit

    Scenario: Each is paid to keep people from the other, and that is one trouble of eight
      Given the case "a partnership in name"
      And targets, contracts or money pull the partners apart in something that matters here
      Then this rule applies
      And the advice is coordinating
      And this is one of too many things to mend

    Scenario: They share a store, and each is paid to keep people from the other
      Given the case "a shared store"
      And targets, contracts or money pull the partners apart in something that matters here
      Then this rule applies
      And the advice is cooperating
      And this thing to mend is not told

    Scenario: One contract rewards keeping people, and another sharing them
      Given the case "a problem nobody has cracked"
      And targets, contracts or money pull the partners both ways at once
      Then this rule does not apply
      And the advice rests on no condition

  # -- who holds it together ---------------------------------------------------------------------------------------

  Rule: nobody-convenes - Nobody holds it together

    Scenario: It has begun, and actions have no names beside them
      Given the case "a problem nobody has cracked"
      And the work has begun, and nobody holds it together
      Then this rule applies
      And the advice is collaborating
      And this is a condition of the advice
      And without it, coordinating fits
      And what is missing is someone to hold it together

    Scenario: It has not begun, and someone has offered
      Given the case "a problem nobody has cracked"
      And nobody holds it together yet, because it has not begun
      Then this rule does not apply
      And the advice rests on no condition

  Rule: only-a-chair - There is only a chair

    Scenario: Nothing happens between the meetings
      Given the case "a problem nobody has cracked"
      And someone chairs the meetings, and that is all that holds it together
      Then this rule applies
      And the advice is collaborating
      And this is a condition of the advice
      And without it, cooperating fits
      And what is missing is someone to hold it together

    Scenario: Nothing happens, as there has been no meeting yet
      Given the case "a problem nobody has cracked"
      And nobody holds it together yet, because it has not begun
      Then this rule does not apply
      And the advice rests on no condition

    Scenario: Much happens between the meetings, at the chair's own will
      Given the case "a problem nobody has cracked"
      And one partner runs it its own way
      Then this rule does not apply
      And the condition "There is only a chair" does not come with it

  Rule: one-partner-runs-it - One partner runs it its own way

    Scenario: The funder writes the agenda and the minutes
      Given the case "a problem nobody has cracked"
      And one partner runs it its own way
      Then this rule applies
      And the advice is collaborating
      And this is a condition of the advice
      And without it, cooperating fits
      And what is missing is someone to hold it together

    Scenario: A trusted team writes the agenda
      Given the case "a problem nobody has cracked"
      And a trusted person or team holds it together, or the partners manage it between them and it works
      Then this rule does not apply
      And the advice rests on no condition

    Scenario: A neutral chair writes the agenda, and no more
      Given the case "a problem nobody has cracked"
      And someone chairs the meetings, and that is all that holds it together
      Then this rule does not apply
      And the condition "There is only a chair" comes with it

  # -- power -------------------------------------------------------------------------------------------------------

  Rule: unspoken-power - A large difference in power that is not spoken of

    Scenario Outline: The hospital decides, and <where people speak of it>
      Given the case "a problem nobody has cracked"
      And one of those who must act is so much stronger that it could decide over another's head
      And <that is>
      Then this rule applies
      And the advice is collaborating
      And this is a condition of the advice
      And without it, cooperating fits
      And what is missing is talking about power

      Examples:
        | where people speak of it | that is                                                                       |
        | nobody says so anywhere  | when someone is unhappy about who decides, nobody says so anywhere            |
        | the corridors are full   | when someone is unhappy about who decides, it is said afterwards in corridors |

    Scenario Outline: The hospital decides less than people fear, as <something is different>
      Given the case "a problem nobody has cracked"
      And one of those who must act is so much stronger that it could decide over another's head
      And when someone is unhappy about who decides, it is said afterwards in corridors
      And <that is>
      Then this rule does not apply
      And the advice rests on no condition

      Examples:
        | something is different              | that is                                                                          |
        | a nurse said so in the room         | when someone is unhappy about who decides, it is said in the room                |
        | others have money and a say as well | some who must act clearly have more money, authority and information than others |

  # -- information -------------------------------------------------------------------------------------------------

  Rule: sharing-not-set-up - The way to share information is not set up yet

    Scenario: The agreement to share records is in draft
      Given the case "a problem nobody has cracked"
      And personal or protected information must pass, and a lawful way is possible but not set up
      Then this rule applies
      And the advice is collaborating
      And this is a condition of the advice
      And without it, coordinating fits
      And what is missing is the way to share information

    Scenario: The agreement to share records is in draft, and much else is to mend
      Given the case "a partnership in name"
      And personal or protected information must pass, and a lawful way is possible but not set up
      Then this rule applies
      And the advice is coordinating
      And this is one of too many things to mend

    Scenario: The agreement to share records is signed
      Given the case "a problem nobody has cracked"
      And personal or protected information must pass, and a lawful way is in place
      Then this rule does not apply
      And the advice rests on no condition

    Scenario: There is no agreement on records to be had
      Given the case "a problem nobody has cracked"
      And personal or protected information must pass, and the partners know of no lawful way
      Then this rule does not apply
      And the advice is coordinating
