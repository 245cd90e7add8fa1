Feature: Answers that seem not to go together
  Some answers seem not to go together. They never stop an advice; they are asked again, kindly. Each rule has a small
  story, and then the same story with one thing otherwise.

  Rule: nobody-can-and-nothing-gained - Nobody can do it alone, and doing it together brings nothing

    Background:
      Given nobody could get this result alone
      And doing this together would leave people no better off than each doing its own part well

    Scenario: A parade that no school can hold alone, and that nobody would miss
      Then this rule applies
      And this is asked again

    Scenario Outline: A parade, but <but>
      Given <but>
      Then this rule does not apply
      And this is not asked again

      Examples:
        | but                                                             |
        | one organisation alone could do a useful part of it and no more |
        | doing this together would leave people a little better off      |

  Rule: one-can-and-much-gained - One could do it all, and together it is much better

    Background:
      Given one organisation could get the whole result by itself
      And doing this together would leave people much better off, or it is the only way that works

    Scenario: The council could run the whole youth club, and it would be far better with the young people
      Then this rule applies
      And this is asked again

    Scenario Outline: The council and the youth club, but <but>
      Given <but>
      Then this rule does not apply
      And this is not asked again

      Examples:
        | but                                                                           |
        | each organisation could get the whole result for its own people or area       |
        | doing this together would leave people clearly better off, and we can say how |

  Rule: joined-yet-nothing-gained - Steps depend on each other, yet joining up brings nothing

    Background:
      Given some steps must wait for somebody else's or fit round them
      And doing this together would leave people no better off than each doing its own part well

    Scenario Outline: The plasterer follows the electrician, <how>, and it is all the same to the tenants
      Given <answer>
      Then this rule applies
      And this is asked again

      Examples:
        | how                     | answer                                                     |
        | once                    | some steps must wait for somebody else's or fit round them |
        | and the other way round | the partners keep having to adjust to each other           |

    Scenario Outline: The plasterer and the electrician, but <but>
      Given <but>
      Then this rule does not apply
      And this is not asked again

      Examples:
        | but                                                              |
        | each partner's part stands by itself, or the parts simply add up |
        | doing this together would leave people a little better off       |

  Rule: handed-over-yet-nothing-gained - Something must be handed over, and nothing is gained

    Background:
      Given someone must hand over something that costs it, or there must be a pot that all draw on
      And doing this together would leave people no better off than each doing its own part well

    Scenario: A nurse is lent for two days a week, and no patient is better off
      Then this rule applies
      And this is asked again

    Scenario Outline: A nurse and a hostel, but <but>
      Given <but>
      Then this rule does not apply
      And this is not asked again

      Examples:
        | but                                                          |
        | the partners need no more than small favours from each other |
        | doing this together would leave people a little better off   |

  Rule: core-without-partners - Close work, and nobody you can't do without

    Scenario Outline: A charity plans <case> with a club that only has a hall
      Given the case "<case>"
      And the partner "The rowing club": this partner brings something useful
      Then this rule applies
      And the work calls for <mode>
      And this is asked again

      Examples:
        | case                         | mode          |
        | a shared store               | cooperating   |
        | a problem nobody has cracked | collaborating |

    Scenario: A charity plans a timetable with a club that only has a hall
      Given the case "a timetable to fit"
      And the partner "The rowing club": this partner brings something useful
      Then this rule does not apply
      And this is not asked again

    Scenario: A charity plans a store with a club that has the only key
      Given the case "a shared store"
      And these answers about the partner "The rowing club"
        | this partner brings something we can't do without                   |
        | this partner is willing to be part of it                            |
        | this partner has the time and money to take part properly           |
        | this partner has no independent job that working closely would stop |
      Then this rule does not apply
      And this is not asked again

    Scenario: A charity plans a store, and has not yet said with whom
      Given the case "a shared store"
      Then this rule does not apply
      And this is not asked again

  Rule: trust-without-disagreement - Strong trust, and hidden disagreement

    Background:
      Given the partners keep their word and speak openly, and that has survived disagreement
      And people agree in the room, but not afterwards

    Scenario: Best of friends in the room, and sighs in the car park
      Then this rule applies
      And this is asked again

    Scenario Outline: Best of friends, but <but>
      Given <but>
      Then this rule does not apply
      And this is not asked again

      Examples:
        | but                                            |
        | the partners keep small promises to each other |
        | there has been no real disagreement yet        |
        | when people disagree, it is put off            |

  Rule: trust-without-power-talk - Strong trust, and nobody speaks of who decides

    Background:
      Given the partners keep their word and speak openly, and that has survived disagreement
      And when someone is unhappy about who decides, nobody says so anywhere

    Scenario: Best of friends, and nobody ever mentions the budget
      Then this rule applies
      And this is asked again

    Scenario Outline: Best of friends and a budget, but <but>
      Given <but>
      Then this rule does not apply
      And this is not asked again

      Examples:
        | but                                                                           |
        | the partners keep small promises to each other                                |
        | when someone is unhappy about who decides, it is said afterwards in corridors |

  Rule: bound-yet-nothing-done - Binding decisions, and nothing changed

    Background:
      Given the last decision that cost somebody something was made together, and the partners stuck to it
      And nobody has changed or begun anything because of another partner yet

    Scenario: They voted to close one site, and both are open
      Then this rule applies
      And this is asked again

    Scenario Outline: They voted to close one site, but <but>
      Given <but>
      Then this rule does not apply
      And this is not asked again

      Examples:
        | but                                                                                          |
        | the last decision that cost somebody something was made together, but it did not bind anyone |
        | because of another partner, someone has changed dates, order or routes                       |

  Rule: trusted-yet-no-result - A trusted lead, and no result

    Background:
      Given a trusted person or team holds it together, or the partners manage it between them and it works
      And there is nothing to show for it yet
      And it has been running for three months to a year

    Scenario Outline: She rings people up and they come, and nothing comes of it, and <time>
      Given <time>
      Then this rule applies
      And this is asked again

      Examples:
        | time                                           |
        | it has been running for three months to a year |
        | it has been running for longer than a year     |

    Scenario Outline: She rings people up, but <but>
      Given <but>
      Then this rule does not apply
      And this is not asked again

      Examples:
        | but                                                      |
        | it has been running for under three months               |
        | what there is to show for it is plans, papers and events |
        | one partner runs it its own way                          |

  Rule: begun-yet-not-begun - It runs, and it has not begun

    Background:
      Given the partners are already doing this together
      And nobody holds it together yet, because it has not begun

    Scenario: The first families came in March, and it has not begun
      Then this rule applies
      And this is asked again

    Scenario Outline: The first families and a start, but <but>
      Given <but>
      Then this rule does not apply
      And this is not asked again

      Examples:
        | but                                                                 |
        | the partners meet or talk about this, but the work has not begun    |
        | the work has begun, and nobody holds it together                    |
        | someone chairs the meetings, and that is all that holds it together |

  Rule: not-begun-yet-held - It has not begun, and it has begun with nobody to hold it

    Background:
      Given the partners meet or talk about this, but the work has not begun
      And the work has begun, and nobody holds it together

    Scenario Outline: A paragraph in a bid that nobody holds together, and <stage>
      Given <stage>
      Then this rule applies
      And this is asked again

      Examples:
        | stage                                                              |
        | the partners meet or talk about this, but the work has not begun   |
        | the partners are not doing this together, and do not meet about it |

    Scenario Outline: A paragraph in a bid, but <but>
      Given <but>
      Then this rule does not apply
      And this is not asked again

      Examples:
        | but                                                    |
        | the partners are already doing this together           |
        | nobody holds it together yet, because it has not begun |

  Rule: deep-yet-light - Called collaborating, for a few hours

    Background:
      Given the case "a problem nobody has cracked"
      And people call it collaborating
      And joining up would cost some hours of meetings and messages

    Scenario: A collaborative that is one call a month
      Then this rule applies
      And this is asked again

    Scenario Outline: One call a month, but <but>
      Given <but>
      Then this rule does not apply
      And this is not asked again

      Examples:
        | but                                                      |
        | people call it cooperating                               |
        | people call it a partnership and nothing more exact      |
        | joining up would cost regular hours from several people  |
        | it is known what has to be done, and it needs doing well |

  Rule: joint-plan-single-decider - A joint plan, and one body that decides

    Background:
      Given the partners are required to have a joint plan, decision or fund
      And by law one body alone has the last word on the main decision, and can't hand it over

    Scenario: A wellbeing plan that the law wants joint, and that one board must sign alone
      Then this rule applies
      And this is asked again

    Scenario Outline: A wellbeing plan, but <but>
      Given <but>
      Then this rule does not apply
      And this is not asked again

      Examples:
        | but                                                                               |
        | the partners are required to share information or line up their plans             |
        | by law one body leads on the main decision, but may share or delegate parts of it |

  Rule: not-begun-yet-changed - Not begun, and something has changed

    Background:
      Given the partners meet or talk about this, but the work has not begun
      And because of another partner, someone has changed dates, order or routes

    Scenario Outline: Still a draft, and the bus already stops elsewhere, and <also>
      Given <also>
      Then this rule applies
      And this is asked again

      Examples:
        | also                                                                                              |
        | the partners meet or talk about this, but the work has not begun                                  |
        | the partners are not doing this together, and do not meet about it                                |
        | because of another partner, someone has changed how a service or policy works, or begun a new one |

    Scenario Outline: Still a draft and the bus, but <but>
      Given <but>
      Then this rule does not apply
      And this is not asked again

      Examples:
        | but                                                                 |
        | the partners are already doing this together                        |
        | nobody has changed or begun anything because of another partner yet |

  Rule: not-begun-yet-results - Not begun, and there are results

    Background:
      Given the partners meet or talk about this, but the work has not begun
      And what there is to show for it is small wins that the people served would notice

    Scenario Outline: Still a draft, and one form fewer for forty families, and <also>
      Given <also>
      Then this rule applies
      And this is asked again

      Examples:
        | also                                                                      |
        | the partners meet or talk about this, but the work has not begun          |
        | the partners are not doing this together, and do not meet about it        |
        | people have better results because of it, with a figure or a name to show |

    Scenario Outline: Still a draft and forty families, but <but>
      Given <but>
      Then this rule does not apply
      And this is not asked again

      Examples:
        | but                                                      |
        | the partners are already doing this together             |
        | what there is to show for it is plans, papers and events |

  Rule: shaped-yet-nothing-changed - They have shaped it, and nothing has changed

    Background:
      Given the partners are already doing this together
      And things are different because of the newest or least powerful people
      And nobody has changed or begun anything because of another partner yet

    Scenario: Young carers rewrote the letter, and every letter is as it was
      Then this rule applies
      And this is asked again

    Scenario Outline: Young carers and a letter, but <but>
      Given <but>
      Then this rule does not apply
      And this is not asked again

      Examples:
        | but                                                                          |
        | the newest or least powerful people are listened to, but nothing has changed |
        | because of another partner, someone has changed dates, order or routes       |
        | the partners meet or talk about this, but the work has not begun             |
