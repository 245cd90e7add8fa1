Feature: Who adds value where
  Partners are looked at one by one, for one piece of work, besides the organisation that asks. A partner outside the
  core is not a lesser partner. Each rule has a small story, and then the same story with one thing otherwise.

  Rule: in-the-core - Needed, wants to, and can

    Background:
      Given the case "a problem nobody has cracked"
      And these answers about the partner "People who slept rough"
        | this partner brings something we can't do without                      |
        | the result touches this partner, or the people it speaks for, strongly |
        | this partner has the time and money to take part properly              |
        | this partner is willing to be part of it                               |
        | this partner has no independent job that working closely would stop    |

    Scenario: The people who have lived it
      Then this rule applies
      And the partner "People who slept rough" is in the core
      And the partner "People who slept rough" can go as far as collaborating
      And the partner "People who slept rough" is told "needed, wants to be in it, and can"

    Scenario Outline: The people who have lived it, and <also>
      Given the partner "People who slept rough": <also>
      Then this rule applies
      And the partner "People who slept rough" is in the core

      Examples:
        | also                                                 |
        | this partner is keen to be part of it                |
        | this partner could take part properly only with help |

    Scenario Outline: The people who have lived it, but <but>
      Given the partner "People who slept rough": <but>
      Then this rule does not apply
      And the partner "People who slept rough" is <role>

      Examples:
        | but                                                                   | role         |
        | this partner brings something useful                                  | cooperating  |
        | this partner is part of it only because it was told to be             | coordinating |
        | this partner has neither the time nor the money to take part properly | coordinating |

  Rule: useful-help - Useful help needs no vote on everything

    Background:
      Given the case "a problem nobody has cracked"
      And these answers about the partner "The rowing club"
        | this partner brings something useful                                   |
        | the result touches this partner, or the people it speaks for, somewhat |
        | this partner has the time and money to take part properly              |
        | this partner is willing to be part of it                               |
        | this partner has no independent job that working closely would stop    |

    Scenario: A hall on Tuesdays
      Then this rule applies
      And the partner "The rowing club" is cooperating
      And the partner "The rowing club" can go as far as cooperating
      And the partner "The rowing club" is told "does not need a vote on everything"

    Scenario Outline: A hall, but <but>
      Given the partner "The rowing club": <but>
      Then this rule does not apply
      And the partner "The rowing club" is <role>

      Examples:
        | but                                               | role            |
        | this partner brings nothing particular            | to be consulted |
        | this partner brings something we can't do without | in the core     |

  Rule: time-better-spent-elsewhere - Time better spent elsewhere

    Background:
      Given these answers about the partner "The bowls club"
        | this partner brings nothing particular                              |
        | the result hardly touches this partner or the people it speaks for  |
        | this partner has the time and money to take part properly           |
        | this partner is willing to be part of it                            |
        | this partner has no independent job that working closely would stop |

    Scenario: Their street is across town
      Then this rule applies
      And the partner "The bowls club" is not involved
      And the partner "The bowls club" is told "spend its time elsewhere"
      And no misconception is at work

    Scenario: Their street is around the corner
      Given the partner "The bowls club": the result touches this partner, or the people it speaks for, somewhat
      Then this rule does not apply
      And the partner "The bowls club" is to be consulted

    Scenario: Their street is across town, and they have the hall
      Given the partner "The bowls club": this partner brings something useful
      Then this rule does not apply
      And the partner "The bowls club" is cooperating

  Rule: touched-so-heard - Touched by it, so heard

    Background:
      Given these answers about the partner "The tenants"
        | this partner brings nothing particular                                 |
        | the result touches this partner, or the people it speaks for, somewhat |
        | this partner has the time and money to take part properly              |
        | this partner is willing to be part of it                               |
        | this partner has no independent job that working closely would stop    |

    Scenario Outline: It may decide where they live, and <also>
      Given the partner "The tenants": <also>
      Then this rule applies
      And the partner "The tenants" is to be consulted
      And the partner "The tenants" is told "it must be heard"
      And the misconception "A mixed table means a joint effort" is not at work

      Examples:
        | also                                                                   |
        | the result touches this partner, or the people it speaks for, somewhat |
        | the result touches this partner, or the people it speaks for, strongly |

    Scenario Outline: It may decide where they live, but <but>
      Given the partner "The tenants": <but>
      Then this rule does not apply
      And the partner "The tenants" is <role>

      Examples:
        | but                                                                | role         |
        | the result hardly touches this partner or the people it speaks for | not involved |
        | this partner brings something useful                               | cooperating  |

  Rule: needed-but-unwilling - Needed, and it does not want to

    Background:
      Given the case "a problem nobody has cracked"
      And these answers about the partner "The hospital"
        | this partner brings something we can't do without                      |
        | the result touches this partner, or the people it speaks for, somewhat |
        | this partner has the time and money to take part properly              |
        | this partner does not want to be part of it in this way                |
        | this partner has no independent job that working closely would stop    |

    Scenario: Nothing works without the hospital, and it has said no
      Then this rule applies
      And the partner "The hospital" is coordinating
      And the partner "The hospital" can go as far as coordinating
      And the partner "The hospital" is told "Find out why before you plan anything closer"
      And this rule shows "If it is called collaborative, it is"
      And the advice is coordinating
      And these limits stand in the way
        | A partner you can't do without does not want to |

    Scenario: Nothing works without the hospital, and it comes because it was told to
      Given the partner "The hospital": this partner is part of it only because it was told to be
      Then this rule does not apply
      And no limit stands in the way

    Scenario: The hospital would be useful, and it has said no
      Given the partner "The hospital": this partner brings something useful
      Then this rule does not apply
      And no limit stands in the way

  Rule: needed-and-only-told-to - Needed, and there only because it was told to

    Background:
      Given the case "a problem nobody has cracked"
      And these answers about the partner "The hospital"
        | this partner brings something we can't do without                      |
        | the result touches this partner, or the people it speaks for, somewhat |
        | this partner has the time and money to take part properly              |
        | this partner is part of it only because it was told to be              |
        | this partner has no independent job that working closely would stop    |

    Scenario: Nothing works without the hospital, and it is in its contract
      Then this rule applies
      And the partner "The hospital" is coordinating
      And the partner "The hospital" can go as far as coordinating
      And the partner "The hospital" is told "Find out what it would want for itself"
      And this rule shows "If it is called collaborative, it is"
      And the advice rests on these conditions
        | A partner you can't do without is there only because it was told to |

    Scenario Outline: Nothing works without the hospital, but <but>
      Given the partner "The hospital": <but>
      Then this rule does not apply
      And the partner "The hospital" is <role>
      And the advice rests on no condition

      Examples:
        | but                                                     | role         |
        | this partner does not want to be part of it in this way | coordinating |
        | this partner is willing to be part of it                | in the core  |

    Scenario: The hospital would be useful, and it is in its contract
      Given the partner "The hospital": this partner brings something useful
      Then this rule does not apply
      And the advice rests on no condition

  Rule: needed-without-means - Needed, and without the means

    Background:
      Given the case "a problem nobody has cracked"
      And these answers about the partner "The carers' group"
        | this partner brings something we can't do without                      |
        | the result touches this partner, or the people it speaks for, strongly |
        | this partner has neither the time nor the money to take part properly  |
        | this partner is keen to be part of it                                  |
        | this partner has no independent job that working closely would stop    |

    Scenario: Nothing works without the carers, and nobody pays for cover at home
      Then this rule applies
      And the partner "The carers' group" is coordinating
      And the partner "The carers' group" can go as far as coordinating
      And the partner "The carers' group" is told "neither the time nor the money for its part"
      And the advice rests on these conditions
        | A partner you can't do without lacks the time or money |

    Scenario: Nothing works without the carers, and somebody could pay for cover at home
      Given the partner "The carers' group": this partner could take part properly only with help
      Then this rule does not apply
      And the partner "The carers' group" is in the core
      And the advice rests on no condition

    Scenario: The carers would be useful, and nobody pays for cover at home
      Given the partner "The carers' group": this partner brings something useful
      Then this rule does not apply
      And the advice rests on no condition

  Rule: does-not-want-to - It does not want to

    Background:
      Given the case "a problem nobody has cracked"
      And these answers about the partner "The rowing club"
        | this partner brings something useful                                   |
        | the result touches this partner, or the people it speaks for, somewhat |
        | this partner has the time and money to take part properly              |
        | this partner does not want to be part of it in this way                |
        | this partner has no independent job that working closely would stop    |

    Scenario: They have a hall on Tuesdays, and they have said no
      Then this rule applies
      And the partner "The rowing club" is coordinating
      And the partner "The rowing club" can go as far as coordinating
      And the partner "The rowing club" is told "leave the door open"
      And no limit stands in the way

    Scenario: They would only have come to listen, and they have said no
      Given the partner "The rowing club": this partner brings nothing particular
      Then this rule applies
      And the partner "The rowing club" is to be consulted
      And the partner "The rowing club" can go as far as coordinating

    Scenario: They are willing to lend the hall because they were told to
      Given the partner "The rowing club": this partner is part of it only because it was told to be
      Then this rule does not apply

    Scenario: They have the only hall, and they have said no
      Given the partner "The rowing club": this partner brings something we can't do without
      Then this rule does not apply
      And these limits stand in the way
        | A partner you can't do without does not want to |

  Rule: only-told-to - It is there only because it was told to

    Background:
      Given the case "a problem nobody has cracked"
      And these answers about the partner "The rowing club"
        | this partner brings something useful                                   |
        | the result touches this partner, or the people it speaks for, somewhat |
        | this partner has the time and money to take part properly              |
        | this partner is part of it only because it was told to be              |
        | this partner has no independent job that working closely would stop    |

    Scenario: A hall on Tuesdays, because the council said so
      Then this rule applies
      And the partner "The rowing club" is coordinating
      And the partner "The rowing club" can go as far as coordinating
      And the partner "The rowing club" is told "Ask whoever told it why"
      And this rule shows "If it is called collaborative, it is"
      And the advice rests on no condition

    Scenario: They come to listen, because the council said so
      Given the partner "The rowing club": this partner brings nothing particular
      Then this rule applies
      And the partner "The rowing club" can go as far as coordinating

    Scenario Outline: A hall on Tuesdays and the council, but <but>
      Given the partner "The rowing club": <but>
      Then this rule does not apply

      Examples:
        | but                                                     |
        | this partner does not want to be part of it in this way |
        | this partner is willing to be part of it                |
        | this partner brings something we can't do without       |

  Rule: a-seat-without-means - A seat without time or money

    Background:
      Given the case "a problem nobody has cracked"
      And these answers about the partner "The rowing club"
        | this partner brings something useful                                   |
        | the result touches this partner, or the people it speaks for, somewhat |
        | this partner has neither the time nor the money to take part properly  |
        | this partner is willing to be part of it                               |
        | this partner has no independent job that working closely would stop    |

    Scenario: One volunteer, already on two boards
      Then this rule applies
      And the partner "The rowing club" is coordinating
      And the partner "The rowing club" can go as far as coordinating
      And this keeps the partner "The rowing club" back as a gap
      And what is missing is a partner's time and money
      And the advice rests on no condition

    Scenario Outline: One volunteer, but <but>
      Given the partner "The rowing club": <but>
      Then this rule does not apply

      Examples:
        | but                                                  |
        | this partner could take part properly only with help |
        | this partner brings nothing particular               |
        | this partner brings something we can't do without    |

  Rule: help-to-take-part - It needs help to take part

    Background:
      Given these answers about the partner "The carers' group"
        | this partner brings something useful                                   |
        | the result touches this partner, or the people it speaks for, strongly |
        | this partner could take part properly only with help                   |
        | this partner is willing to be part of it                               |
        | this partner has no independent job that working closely would stop    |

    Scenario Outline: They would come if somebody paid for cover at home, and <also>
      Given the partner "The carers' group": <also>
      Then this rule applies
      And the partner "The carers' group" is told "Pay, plain papers, good timing and a word beforehand"
      And the misconception "A mixed table means a joint effort" is not at work

      Examples:
        | also                                              |
        | this partner brings something useful              |
        | this partner brings something we can't do without |

    Scenario Outline: They would come, but <but>
      Given the partner "The carers' group": <but>
      Then this rule does not apply

      Examples:
        | but                                                                   |
        | this partner brings nothing particular                                |
        | this partner has neither the time nor the money to take part properly |
        | this partner has the time and money to take part properly             |
