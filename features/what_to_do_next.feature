Feature: What to do next, and what is worth keeping
  Steps besides closing what stands in the way, and signs that deserve to be protected.

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
      | Since you started, what has anyone changed because of another partner?                                                     | How services or policies actually work          |
      | What is actually shared?                                                                                                   | Money and risk                                  |
      | How are decisions about the joint work really made?                                                                        | Together, and we stick to it                    |
      | If it went wrong, who would answer for it?                                                                                 | All of us together, and we have said so         |
      | What have the newest or least powerful members changed?                                                                    | Things are different because of them            |
      | What are the meetings mostly for?                                                                                          | Working through hard things together            |
      | Who is invited to what?                                                                                                    | Those needed for that purpose                   |
      | What happens when people disagree?                                                                                         | It is worked through, and people stay           |
      | What can you point to that would not have happened otherwise?                                                              | Small real changes                              |
    And the work is running
    And people call it collaborating

  Rule: make-room-to-explore - Make room to explore

    Scenario: Nine reports, on a question nobody understands
      Given what are the meetings mostly for? Hearing updates
      Then this rule applies
      And this is a next step

    Scenario: A plan to sign, on a question nobody understands
      Given what are the meetings mostly for? Approving what was already decided
      Then this rule applies
      And this is a next step

    Scenario: Half an hour for a question nobody understands
      Given what are the meetings mostly for? A mixture
      Then this rule applies
      And this is a next step

    Scenario: Two hours on one family's story
      Then this rule does not apply

    Scenario: Nine reports on a known job
      Given what are the meetings mostly for? Hearing updates
      And how well do we know what to do? We know what works, and it needs doing well
      Then this rule does not apply

  Rule: name-the-losses - Name the losses

    Scenario: They said it aloud
      Then this rule applies
      And this is a next step

    Scenario: They would change a day
      Given has it been talked about what each main partner will give up or change, and what came of it? Yes, and they will change small things
      Then this rule applies
      And this is a next step

    Scenario: They have not talked about it
      Given has it been talked about what each main partner will give up or change, and what came of it? No, it has not been talked about
      Then this rule does not apply

    Scenario: They said it aloud, for a known job
      Given how well do we know what to do? We know what works, and it needs doing well
      Then this rule does not apply

  Rule: invest-in-skills - Invest in skills first

    Scenario: A manager does it on Friday afternoons, unpaid
      Given is there time and skill set aside to run the joint work? On top of day jobs
      Then this rule applies
      And this is a next step
      And this rule raises CONCL

    Scenario: Nobody does it at all
      Given is there time and skill set aside to run the joint work? No, none
      Then this rule applies
      And this rule raises CONCL

    Scenario: A coordinator who is good with conflict
      Then this rule does not apply

    Scenario: A manager does it on Fridays, for a known job
      Given is there time and skill set aside to run the joint work? On top of day jobs
      And how well do we know what to do? We know what works, and it needs doing well
      Then this rule does not apply

  Rule: one-step-first - Take the next step first

    Scenario: Nothing has changed yet in a true case
      Given since you started, what has anyone changed because of another partner? Nothing yet
      Then this rule applies
      And this is a next step

    Scenario: Only dates have moved in a true case
      Given since you started, what has anyone changed because of another partner? Dates, order or routes
      And what is actually shared? Information
      Then this rule applies
      And this is a next step

    Scenario: They put things in, in a true case
      Given if it went wrong, who would answer for it? A named lead
      Then this rule does not apply

    Scenario: Nobody knows what it is like in practice
      Given these answers
        | Since you started, what has anyone changed because of another partner? | we don't know |
        | What is actually shared? | we don't know |
        | How are decisions about the joint work really made? | we don't know |
        | If it went wrong, who would answer for it? | we don't know |
        | What have the newest or least powerful members changed? | we don't know |
      Then this rule does not apply

  Rule: change-the-name - Change the name

    Scenario: A shared roof, called collaborating
      Given if it went wrong, who would answer for it? Each for its own part
      And how well do we know what to do? We know what works, and it needs doing well
      Then this rule applies
      And this is a next step

    Scenario: A shared roof, called cooperating
      Given if it went wrong, who would answer for it? Each for its own part
      And how well do we know what to do? We know what works, and it needs doing well
      And people call it cooperating
      Then this rule does not apply

    Scenario: A shared roof, where more is needed
      Given if it went wrong, who would answer for it? Each for its own part
      Then this rule does not apply

    Scenario: A true case, rightly named
      Then this rule does not apply

    Scenario: A shared roof that nobody has named
      Given if it went wrong, who would answer for it? Each for its own part
      And how well do we know what to do? We know what works, and it needs doing well
      And nobody has given it a name
      Then this rule does not apply

    Scenario: A shared roof that is more than the work needs
      Given if it went wrong, who would answer for it? Each for its own part
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? No better off
      Then this rule does not apply

  Rule: free-some-time - Free some time

    Scenario: A known job, decided and answered for by all
      Given how well do we know what to do? We know what works, and it needs doing well
      Then this rule applies
      And this is a next step

    Scenario: A job nobody understands, decided by all
      Then this rule does not apply

  Rule: power-that-can-be-named - Power can be named here

    Scenario: It is your budget, so it is your call
      Given has anyone said aloud who controls the money, the data or the decision, and what happened next? Yes, in the room
      Then this rule applies
      And this is worth keeping

    Scenario: The chair now rotates
      Given has anyone said aloud who controls the money, the data or the decision, and what happened next? Yes, and something changed because of it
      Then this rule applies
      And this is worth keeping

    Scenario: Everyone knows, and nobody minutes it
      Given has anyone said aloud who controls the money, the data or the decision, and what happened next? Only in corridors
      Then this rule does not apply

  Rule: healthy-conflict - Disagreement is worked through

    Scenario: Three meetings, and all came back
      Then this rule applies
      And this is worth keeping

    Scenario: Two who will not speak again
      Given what happens when people disagree? It turns into a fight
      Then this rule does not apply

  Rule: it-is-led - Someone trusted leads

    Scenario: She rings people up
      Then this rule applies
      And this is worth keeping

    Scenario: The funder rings people up
      Given today, who holds this together and gets people to act? One partner runs it its own way
      Then this rule does not apply
