Feature: Where the advice ends, and whose door is next
  What this advice does not answer. An answer sends people on where it is certain; a word that somebody wrote does too,
  with a sentence that begins with "If", for the word may have meant something else. Each has a near miss.

  Scenario: The river is over its banks tonight
    Given a piece of work called "Get everyone out of the low streets"
    And if this is not done within hours, people are hurt or the law is broken
    Then the advice sends them elsewhere for "An emergency"

  Scenario: A plan for the next flood, with years to go
    Given a piece of work called "An emergency plan for the next flood"
    And no date in the next few months would hurt people or break the law if it were missed
    Then the advice does not send them elsewhere for "An emergency"
    And the advice sends them nowhere else

  Scenario: It may be hours, it may be days, and nobody agrees
    Given time pressure: within hours / within days
    Then the advice does not send them elsewhere for "An emergency"

  Scenario: A court is asked to take a child into care
    Given a piece of work called "Should we ask the court to take her into care?"
    And by law one body alone has the last word on the main decision, and can't hand it over
    Then the advice sends them elsewhere for "A decision that the law gives to one body"

  Scenario: The council leads on homelessness, and may let others act
    Given a piece of work called "A bed for everyone who sleeps rough"
    And by law one body leads on the main decision, but may share or delegate parts of it
    Then the advice does not send them elsewhere for "A decision that the law gives to one body"

  Scenario Outline: Two hospices may become one, says <who>
    Given a piece of work called "<title>"
    Then the advice sends them elsewhere for "Merging organisations"

    Examples:
      | who            | title                              |
      | a trustee      | Should our two hospices merge?     |
      | the newspaper  | The merger of two hospices         |
      | the accountant | Merging the back offices, to begin |
      | the lawyer     | Amalgamation of the two hospices   |

  Scenario: A road under water
    Given a piece of work called "Mend the submerged road"
    Then the advice does not send them elsewhere for "Merging organisations"

  Scenario Outline: Somebody will be paid for it: <who>
    Given people would get: <result>
    Then the advice sends them elsewhere for "Buying, tenders and bids"

    Examples:
      | who                | result                                             |
      | a bus company      | Buses on Sundays, once the tender is out           |
      | whoever wins       | One bid from all four charities                    |
      | a caterer          | Hot meals, which the council wants to contract out |
      | whoever has it now | Drug treatment, recommissioned for five years      |

  Scenario: A contract that nobody pays for
    Given people would get: A contract of trust between old neighbours and new ones
    Then the advice does not send them elsewhere for "Buying, tenders and bids"

  Scenario: Street parties with a little money
    Given the smallest version: One form for small grants
    Then the advice sends them elsewhere for "Giving grants"

  Scenario: People who have just been allowed to stay
    Given the smallest version: One desk for people who were granted leave to stay
    Then the advice does not send them elsewhere for "Giving grants"
