Feature: What is worth keeping, and what is said with every advice
  Signs that deserve to be protected, and the sentences that an advice says of itself. Each rule has a small story, and
  then the same story with one thing otherwise.

  Rule: power-that-can-be-named - Power can be named here

    Scenario Outline: It is your budget, so it is your call, says someone, and <then>
      Given <answer>
      Then this rule applies
      And this is worth keeping

      Examples:
        | then                   | answer                                                                                   |
        | the table falls silent | when someone is unhappy about who decides, it is said in the room                        |
        | the chair now rotates  | when someone is unhappy about who decides, it is said in the room, and something changes |

    Scenario: It is your budget, says everyone in the corridor
      Given when someone is unhappy about who decides, it is said afterwards in corridors
      Then this rule does not apply
      And this is not worth keeping

  Rule: power-talk-acted-on - Something changed because power was named

    Scenario: The tenants objected, and now two of them sit on the panel
      Given when someone is unhappy about who decides, it is said in the room, and something changes
      Then this rule applies
      And this is worth keeping

    Scenario: The tenants objected, and that was noted
      Given when someone is unhappy about who decides, it is said in the room
      Then this rule does not apply
      And this is not worth keeping

  Rule: healthy-conflict - Disagreement is worked through

    Scenario: It took three meetings, and they came to all three
      Given when people disagree, it is worked through, and people stay
      Then this rule applies
      And this is worth keeping

    Scenario: It took three meetings, and half of them left
      Given when people disagree, it turns into a fight, or people leave
      Then this rule does not apply
      And this is not worth keeping

  Rule: it-is-led - It is held together by people who are trusted

    Scenario Outline: She rings people up, and they do it, as in <case>
      Given the case "<case>"
      And a trusted person or team holds it together, or the partners manage it between them and it works
      And <date>
      Then this rule applies
      And this is worth keeping

      Examples:
        | case                         | date                                                                                   |
        | a timetable to fit           | no date in the next few months would hurt people or break the law if it were missed    |
        | a shared store               | no date in the next few months would hurt people or break the law if it were missed    |
        | a problem nobody has cracked | no date in the next few months would hurt people or break the law if it were missed    |
        | a timetable to fit           | if this is not done within weeks or a few months, people are hurt or the law is broken |

    Scenario: She rings people up who need no more than a list of names
      Given the case "side by side"
      And a trusted person or team holds it together, or the partners manage it between them and it works
      Then this rule does not apply
      And this is not worth keeping

    Scenario Outline: She rings people up, but <but>
      Given the case "a timetable to fit"
      And a trusted person or team holds it together, or the partners manage it between them and it works
      And <but>
      Then this rule does not apply
      And this is not worth keeping

      Examples:
        | but                                                                   |
        | one partner runs it its own way                                       |
        | if this is not done within days, people are hurt or the law is broken |

  Rule: shown-by-figures - There is a result with a figure or a name

    Scenario: Evictions on the estate fell from thirty to eleven
      Given people have better results because of it, with a figure or a name to show
      Then this rule applies
      And this is worth keeping

    Scenario: A new tenant fills in one form, not three
      Given what there is to show for it is small wins that the people served would notice
      Then this rule does not apply
      And this is not worth keeping

  # -- what every advice says of itself -------------------------------------------------------------------------------

  Rule: alone-removes-no-duty - Acting alone removes no duty

    Scenario: The museum mends its own roof
      Given the case "one team's own job"
      Then this rule applies
      And the advice is acting alone
      And this is said with the advice

    Scenario: Two museums in one town know of each other
      Given the case "side by side"
      Then this rule does not apply
      And the advice is coexisting
      And this is not said with the advice

  Rule: others-swap-the-words - Other charts swap two words

    Scenario Outline: Two words that are easily mixed up: <who>
      Given the case "<case>"
      Then this rule applies
      And the advice is <mode>
      And this is said with the advice

      Examples:
        | who                              | case               | mode         |
        | Buses that meet the boats        | a timetable to fit | coordinating |
        | Charities with one store of food | a shared store     | cooperating  |

    Scenario Outline: No words to mix up: <who>
      Given the case "<case>"
      Then this rule does not apply
      And the advice is <mode>
      And this is not said with the advice

      Examples:
        | who                               | case                         | mode          |
        | Food banks in three parts of town | side by side                 | coexisting    |
        | People who look for the causes    | a problem nobody has cracked | collaborating |

  Rule: a-person-decides - People decide

    Scenario: A case in which everything is settled
      Given the case "one team's own job"
      Then this rule applies
      And this is said with the advice

    Scenario: A case of which nobody knows anything yet
      Given a piece of work called "Something about the river"
      Then this rule applies
      And this is said with the advice

  Rule: look-again - Set a date to look again

    Scenario Outline: To be looked at again next year, as in <case>
      Given the case "<case>"
      And <date>
      Then this rule applies
      And this is said with the advice

      Examples:
        | case                         | date                                                                                   |
        | a timetable to fit           | no date in the next few months would hurt people or break the law if it were missed    |
        | a shared store               | no date in the next few months would hurt people or break the law if it were missed    |
        | a problem nobody has cracked | no date in the next few months would hurt people or break the law if it were missed    |
        | a timetable to fit           | if this is not done within weeks or a few months, people are hurt or the law is broken |

    Scenario: Neighbours who only know of each other
      Given the case "side by side"
      And no date in the next few months would hurt people or break the law if it were missed
      Then this rule does not apply
      And this is not said with the advice

    Scenario: The care home closes on Friday, and nobody thinks of next year
      Given the case "a timetable to fit"
      And if this is not done within days, people are hurt or the law is broken
      Then this rule does not apply
      And this is not said with the advice

  Rule: look-again-when-it-is-over - Look again when it is over

    Scenario: The river is over its banks
      Given the case "a night of flooding"
      Then this rule applies
      And this is said with the advice

    Scenario Outline: The river is over its banks, and there is also <case>
      Given the case "<case>"
      And if this is not done within hours, people are hurt or the law is broken
      Then this rule applies
      And the work calls for <mode>
      And this is said with the advice

      Examples:
        | case                         | mode          |
        | a timetable to fit           | coordinating  |
        | a problem nobody has cracked | collaborating |

    Scenario: The river is over its banks, and each farm sees to its own field
      Given the case "side by side"
      And if this is not done within hours, people are hurt or the law is broken
      Then this rule does not apply
      And this is not said with the advice

    Scenario: The care home closes on Friday
      Given the case "a night of flooding"
      And if this is not done within days, people are hurt or the law is broken
      Then this rule does not apply
      And this is not said with the advice

  Rule: look-again-with-more-time - Look again when there is more time

    Scenario Outline: The care home closes on Friday, and there is <case>
      Given the case "<case>"
      And if this is not done within days, people are hurt or the law is broken
      Then this rule applies
      And the advice is <mode>
      And this is said with the advice

      Examples:
        | case                         | mode         |
        | a timetable to fit           | coordinating |
        | a shared store               | cooperating  |
        | a problem nobody has cracked | cooperating  |

    Scenario: The care home closes on Friday, and each family has its own plan
      Given the case "side by side"
      And if this is not done within days, people are hurt or the law is broken
      Then this rule does not apply
      And this is not said with the advice

    Scenario Outline: The care home closes, but <but>
      Given the case "a timetable to fit"
      And <but>
      Then this rule does not apply
      And this is not said with the advice

      Examples:
        | but                                                                                    |
        | if this is not done within hours, people are hurt or the law is broken                 |
        | if this is not done within weeks or a few months, people are hurt or the law is broken |
