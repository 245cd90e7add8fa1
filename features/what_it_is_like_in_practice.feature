Feature: What running work is like in practice
  The name on the door says little. What changed, what is shared, how it is decided, who answers for it and whose voice
  counts say what the work really is. The partnership in the background does it all.

  Background:
    Given these answers
      | Since you started, what has anyone changed because of another partner? | How services or policies actually work  |
      | What is actually shared?                                               | Money and risk                          |
      | How are decisions about the joint work really made?                    | Together, and we stick to it            |
      | If it went wrong, who would answer for it?                             | All of us together, and we have said so |
      | What have the newest or least powerful members changed?                | Things are different because of them    |

  Rule: nothing-has-changed - Nothing has changed because of a partner

    Scenario: Each does what it did before
      Given since you started, what has anyone changed because of another partner? Nothing yet
      Then this rule applies
      And in practice they are coexisting

    Scenario: The clinic opens on the day the bus runs
      Given since you started, what has anyone changed because of another partner? Dates, order or routes
      Then this rule does not apply
      And in practice they are cooperating

  Rule: someone-adjusted - Someone adjusted

    Scenario: Only the opening days moved
      Given since you started, what has anyone changed because of another partner? Dates, order or routes
      And what is actually shared? Information
      Then this rule applies
      And in practice they are coordinating

    Scenario: One assessment instead of three, nothing shared
      Given since you started, what has anyone changed because of another partner? How services or policies actually work
      And what is actually shared? Nothing is
      Then this rule applies
      And in practice they are coordinating

    Scenario: Nothing moved at all
      Given since you started, what has anyone changed because of another partner? Nothing yet
      And what is actually shared? Information
      Then this rule does not apply
      And in practice they are coexisting

  Rule: something-was-put-in - Partners put something in

    Scenario: A front desk staffed in turn
      Given since you started, what has anyone changed because of another partner? Dates, order or routes
      And what is actually shared? People, space or data
      Then this rule applies
      And in practice they are cooperating

    Scenario: One budget and one overspend
      Given since you started, what has anyone changed because of another partner? Dates, order or routes
      And what is actually shared? Money and risk
      Then this rule applies
      And in practice they are cooperating

    Scenario: One assessment and a shared desk, decided apart
      Given how are decisions about the joint work really made? Each decides alone
      And what is actually shared? People, space or data
      Then this rule applies
      And in practice they are cooperating

    Scenario: A monthly bulletin
      Given since you started, what has anyone changed because of another partner? Dates, order or routes
      And what is actually shared? Information
      Then this rule does not apply
      And in practice they are coordinating

    Scenario: One budget, and nothing done differently
      Given since you started, what has anyone changed because of another partner? Nothing yet
      And what is actually shared? Money and risk
      Then this rule does not apply
      And in practice they are coexisting

  Rule: decided-and-changed-together - Decided, changed and answered for together

    Scenario: Two years of rough sleeping work
      Then this rule applies
      And in practice they are collaborating

    Scenario: Shared staff instead of a shared budget
      Given what is actually shared? People, space or data
      And what have the newest or least powerful members changed? They are listened to, but nothing changed
      Then this rule applies
      And in practice they are collaborating

    Scenario: Only the dates changed
      Given since you started, what has anyone changed because of another partner? Dates, order or routes
      Then this rule does not apply
      And in practice they are cooperating

    Scenario: Only information is shared
      Given what is actually shared? Information
      Then this rule does not apply
      And in practice they are coordinating

    Scenario: Each board can ignore what was decided
      Given how are decisions about the joint work really made? Together, but it does not bind anyone
      Then this rule does not apply
      And in practice they are cooperating

    Scenario: A named lead answers for it
      Given if it went wrong, who would answer for it? A named lead
      Then this rule does not apply
      And in practice they are cooperating

    Scenario: Two parents sit at the back
      Given what have the newest or least powerful members changed? They say little
      Then this rule does not apply
      And in practice they are cooperating
