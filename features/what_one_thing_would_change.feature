Feature: When one thing makes the difference
  Sometimes exactly one thing that can be mended stands between partners and the next way of working. It is always told.
  As the guidance stands it counts as a ceiling. A team that prefers it may count it as a condition instead: then it
  lowers what is feasible by one step at most, and the advice holds on condition that it is mended. Limits of law and
  clock, clashing aims, broken trust, leaders against and refusal always bind.

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

  Scenario: Nobody convenes, and all else is there
    Given today, who holds this together and gets people to act? Nobody, we are all equal here
    Then the advice is coordinating
    And one thing stands between this and collaborating

  Scenario: Nobody convenes, on condition that someone will
    Given a lone gap counts as a condition
    And today, who holds this together and gets people to act? Nobody, we are all equal here
    Then the advice is cooperating
    And this holds on one condition

  Scenario: Only a chair, one step from what is needed
    Given a lone gap counts as a condition
    And today, who holds this together and gets people to act? Someone chairs the meetings
    Then the advice is cooperating
    And one thing stands between this and collaborating

  Scenario: Nobody convenes and the draft agreement is not signed
    Given a lone gap counts as a condition
    And today, who holds this together and gets people to act? Nobody, we are all equal here
    And if personal information must be shared, is there a lawful way to do it? It is possible, but not set up
    Then the advice is coordinating
    And no one thing makes the difference

  Scenario: Nobody convenes, and it is run on top of day jobs
    Given today, who holds this together and gets people to act? Nobody, we are all equal here
    And is there time and skill set aside to run the joint work? On top of day jobs
    Then the advice is coordinating
    And one thing stands between this and cooperating

  Scenario: Nobody convenes, on day jobs, one step from what day jobs allow
    Given a lone gap counts as a condition
    And today, who holds this together and gets people to act? Nobody, we are all equal here
    And is there time and skill set aside to run the joint work? On top of day jobs
    Then the advice is coordinating
    And one thing stands between this and cooperating

  Scenario: Broken trust is no condition
    Given a lone gap counts as a condition
    And do these partners keep their word to each other and speak openly? No, there is bad history
    Then the advice is coordinating
    And no one thing makes the difference

  Scenario: Leaders against it are no condition
    Given a lone gap counts as a condition
    And do the people at the top back this with their own decisions? No, or they are quietly against it
    Then the advice is coexisting
    And no one thing makes the difference

  Scenario: A refusal is no condition
    Given a lone gap counts as a condition
    And has it been talked about what each main partner will give up or change, and what came of it? Yes, and they will give up nothing
    Then the advice is coordinating
    And no one thing makes the difference

  Scenario: The clock is no condition
    Given a lone gap counts as a condition
    And how soon must this be decided or done? Within hours
    Then the advice is coordinating
    And no one thing makes the difference

  Scenario: Nothing is missing
    Given a lone gap counts as a condition
    Then the advice is collaborating
    And no one thing makes the difference
