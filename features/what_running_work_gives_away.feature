Feature: What running work gives away
  Alerts about work that is running. They say how people work together, not how closely. The partnership in the
  background works well; in each scenario one thing is different. INTRO, M1 to M7 and CONCL are passages of the essay.

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
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next?                            | Yes, and something changed because of it        |
      | Since you started, what has anyone changed because of another partner?                                                     | How services or policies actually work          |
      | What is actually shared?                                                                                                   | Money and risk                                  |
      | How are decisions about the joint work really made?                                                                        | Together, and we stick to it                    |
      | If it went wrong, who would answer for it?                                                                                 | All of us together, and we have said so         |
      | What have the newest or least powerful members changed?                                                                    | Things are different because of them            |
      | What are the meetings mostly for?                                                                                          | Working through hard things together            |
      | Who is invited to what?                                                                                                    | Those needed for that purpose                   |
      | What happens when people disagree?                                                                                         | It is put off                                   |
      | What can you point to that would not have happened otherwise?                                                              | Small real changes                              |
    And the work is running
    And people call it collaborating

  Rule: name-without-practice - The name promises more than the practice

    Scenario: Called collaborating, and nothing changed
      Given since you started, what has anyone changed because of another partner? Nothing yet
      Then this rule applies
      And this rule raises INTRO

    Scenario: Called cooperating, and only dates moved
      Given people call it cooperating
      And since you started, what has anyone changed because of another partner? Dates, order or routes
      And what is actually shared? Information
      Then this rule applies
      And this rule raises INTRO

    Scenario: Called collaborating, and so it is
      Then this rule does not apply

    Scenario: Called coordinating, and more than that
      Given people call it coordinating
      Then this rule does not apply

    Scenario: Nobody has given it a name
      Given nobody has given it a name
      And since you started, what has anyone changed because of another partner? Nothing yet
      Then this rule does not apply

  Rule: papers-are-not-results - Papers are not results

    Scenario: A strategy with a good cover
      Given what can you point to that would not have happened otherwise? Plans, papers and events
      Then this rule applies
      And this rule raises INTRO

    Scenario: Four meetings and nothing yet
      Given what can you point to that would not have happened otherwise? Nothing yet
      Then this rule applies
      And this rule raises INTRO

    Scenario: A strategy from a group that cooperates
      Given what can you point to that would not have happened otherwise? Plans, papers and events
      And people call it cooperating
      Then this rule applies
      And this rule raises INTRO

    Scenario: One form fewer for forty families
      Given what can you point to that would not have happened otherwise? Small real changes
      Then this rule does not apply

    Scenario: A strategy from a group that coordinates
      Given what can you point to that would not have happened otherwise? Plans, papers and events
      And people call it coordinating
      Then this rule does not apply

    Scenario: A strategy with a good cover, in a plan
      Given what can you point to that would not have happened otherwise? Plans, papers and events
      And the work is being planned
      Then this rule does not apply

  Rule: everyone-is-invited - Everyone is invited to everything

    Scenario: Twenty-three names on every invitation
      Given who is invited to what? Everyone to everything
      Then this rule applies
      And this rule raises M1 and M4

    Scenario: A few skip the finance group
      Given who is invited to what? Nearly everyone to most things
      Then this rule applies
      And this rule raises M1 and M4

    Scenario: Four people and a deadline
      Given who is invited to what? Those needed for that purpose
      Then this rule does not apply

    Scenario: Twenty-three names on every invitation, in a plan
      Given who is invited to what? Everyone to everything
      And the work is being planned
      Then this rule does not apply

  Rule: they-say-little - The newest members say little

    Scenario: Two parents sit in silence
      Given what have the newest or least powerful members changed? They say little
      Then this rule applies
      And this rule raises M2

    Scenario: Two parents are thanked
      Given what have the newest or least powerful members changed? They are listened to, but nothing changed
      Then this rule does not apply

    Scenario: Two parents sit in silence, in a plan
      Given what have the newest or least powerful members changed? They say little
      And the work is being planned
      Then this rule does not apply

  Rule: heard-but-nothing-changed - They are heard, and nothing changes

    Scenario: Thanked for their story
      Given what have the newest or least powerful members changed? They are listened to, but nothing changed
      Then this rule applies
      And this rule raises M2

    Scenario: The rule behind the letter was rewritten
      Given what have the newest or least powerful members changed? Things are different because of them
      Then this rule does not apply

    Scenario: Nobody hears their story
      Given what have the newest or least powerful members changed? They say little
      Then this rule does not apply

    Scenario: Thanked for their story, in a plan
      Given what have the newest or least powerful members changed? They are listened to, but nothing changed
      And the work is being planned
      Then this rule does not apply

  Rule: equal-in-words - Equal in words

    Scenario: We are all equal here
      Given how different are the partners in money, authority and information? Clearly different
      And has anyone said aloud who controls the money, the data or the decision, and what happened next? No, nobody does
      Then this rule applies
      And this rule raises M3

    Scenario: We are all equal, says the one with the money
      Given how different are the partners in money, authority and information? One or two hold most of it
      And has anyone said aloud who controls the money, the data or the decision, and what happened next? No, nobody does
      Then this rule applies
      And this rule raises M3

    Scenario: Four districts of a size
      Given how different are the partners in money, authority and information? Not very different
      And has anyone said aloud who controls the money, the data or the decision, and what happened next? No, nobody does
      Then this rule does not apply

    Scenario: It is only said on the stairs
      Given how different are the partners in money, authority and information? Clearly different
      And has anyone said aloud who controls the money, the data or the decision, and what happened next? Only in corridors
      Then this rule does not apply

    Scenario: We are all equal here, in a plan
      Given how different are the partners in money, authority and information? Clearly different
      And has anyone said aloud who controls the money, the data or the decision, and what happened next? No, nobody does
      And the work is being planned
      Then this rule does not apply

  Rule: one-decides-over-others - One decides over the others

    Scenario: The paper arrives finished
      Given how different are the partners in money, authority and information? One or two hold most of it
      And how are decisions about the joint work really made? One decides, the others comment
      Then this rule applies
      And this rule raises M3

    Scenario: The paper arrives finished, from one among peers
      Given how different are the partners in money, authority and information? Clearly different
      And how are decisions about the joint work really made? One decides, the others comment
      Then this rule does not apply

    Scenario: Together, but not binding
      Given how different are the partners in money, authority and information? One or two hold most of it
      And how are decisions about the joint work really made? Together, but it does not bind anyone
      Then this rule does not apply

    Scenario: Each decides for itself
      Given how different are the partners in money, authority and information? One or two hold most of it
      And how are decisions about the joint work really made? Each decides alone
      Then this rule does not apply

    Scenario: The paper arrives finished, in a plan
      Given how different are the partners in money, authority and information? One or two hold most of it
      And how are decisions about the joint work really made? One decides, the others comment
      And the work is being planned
      Then this rule does not apply

  Rule: meetings-for-updates - Meetings are for updates

    Scenario: Nine reports and no question
      Given what are the meetings mostly for? Hearing updates
      Then this rule applies
      And this rule raises M4

    Scenario: Reports first, then one hard question
      Given what are the meetings mostly for? A mixture
      Then this rule does not apply

    Scenario: The plan is signed
      Given what are the meetings mostly for? Approving what was already decided
      Then this rule does not apply

    Scenario: Nine reports and no question, in a plan
      Given what are the meetings mostly for? Hearing updates
      And the work is being planned
      Then this rule does not apply

  Rule: decided-before-the-meeting - It is decided before the meeting

    Scenario: The plan went to print last week
      Given what are the meetings mostly for? Approving what was already decided
      Then this rule applies
      And this rule raises M4

    Scenario: The plan is one report of nine
      Given what are the meetings mostly for? Hearing updates
      Then this rule does not apply

    Scenario: The plan is half report and half question
      Given what are the meetings mostly for? A mixture
      Then this rule does not apply

    Scenario: The plan went to print last week, in a plan
      Given what are the meetings mostly for? Approving what was already decided
      And the work is being planned
      Then this rule does not apply

  Rule: nobody-answers-for-it - Nobody answers for it

    Scenario: Each would point at the others
      Given if it went wrong, who would answer for it? It is not clear
      Then this rule applies
      And this rule raises M4

    Scenario: Each answers for its own part
      Given if it went wrong, who would answer for it? Each for its own part
      Then this rule does not apply

    Scenario: Each would point at the others, in a plan
      Given if it went wrong, who would answer for it? It is not clear
      And the work is being planned
      Then this rule does not apply

  Rule: agreed-in-the-room-only - Agreed in the room only

    Scenario: The real meeting is in the car park
      Given what happens when people disagree? They agree in the room, but not afterwards
      Then this rule applies
      And this rule raises M5

    Scenario: It is on the agenda for next time
      Given what happens when people disagree? It is put off
      Then this rule does not apply

    Scenario: The real meeting is in the car park, in a plan
      Given what happens when people disagree? They agree in the room, but not afterwards
      And the work is being planned
      Then this rule does not apply

  Rule: always-put-off - Disagreement is put off

    Scenario: On the agenda for next time, again
      Given what happens when people disagree? It is put off
      Then this rule applies
      And this rule raises M5

    Scenario: Two people no longer speak
      Given what happens when people disagree? It turns into a fight
      Then this rule does not apply

    Scenario: They nod, and differ outside
      Given what happens when people disagree? They agree in the room, but not afterwards
      Then this rule does not apply

    Scenario: On the agenda for next time, again, in a plan
      Given what happens when people disagree? It is put off
      And the work is being planned
      Then this rule does not apply

  Rule: it-turns-into-a-fight - Disagreement turns into a fight

    Scenario: Two people who fell out for good
      Given what happens when people disagree? It turns into a fight
      Then this rule applies
      And this rule raises M5

    Scenario: It took three meetings, and all came
      Given what happens when people disagree? It is worked through, and people stay
      Then this rule does not apply

    Scenario: They fell out and never say so
      Given what happens when people disagree? It is put off
      Then this rule does not apply

    Scenario: Two people who fell out for good, in a plan
      Given what happens when people disagree? It turns into a fight
      And the work is being planned
      Then this rule does not apply

  Rule: nobody-said-what-they-lose - Nobody has said what they would lose

    Scenario: Everyone speaks of benefits only
      Given has it been talked about what each main partner will give up or change, and what came of it? No, it has not been talked about
      Then this rule applies
      And this rule raises M6

    Scenario: They would change a form
      Given has it been talked about what each main partner will give up or change, and what came of it? Yes, and they will change small things
      Then this rule does not apply

    Scenario: They have said no
      Given has it been talked about what each main partner will give up or change, and what came of it? Yes, and they will give up nothing
      Then this rule does not apply

    Scenario: Everyone speaks of benefits, and calls it cooperating
      Given has it been talked about what each main partner will give up or change, and what came of it? No, it has not been talked about
      And people call it cooperating
      Then this rule does not apply

    Scenario: Everyone speaks of benefits only, in a plan
      Given has it been talked about what each main partner will give up or change, and what came of it? No, it has not been talked about
      And the work is being planned
      Then this rule does not apply

  Rule: all-gain-no-cost - Everyone wants the gain and nobody the cost

    Scenario: Much to gain, and nobody will give anything
      Given has it been talked about what each main partner will give up or change, and what came of it? Yes, and they will give up nothing
      Then this rule applies
      And this rule raises M6

    Scenario: Something clear to gain, and nobody will give anything
      Given has it been talked about what each main partner will give up or change, and what came of it? Yes, and they will give up nothing
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      Then this rule applies
      And this rule raises M6

    Scenario: Much to gain by plan, and nobody will give anything
      Given has it been talked about what each main partner will give up or change, and what came of it? Yes, and they will give up nothing
      And the work is being planned
      Then this rule applies
      And this rule raises M6

    Scenario: Little to gain, and nobody will give anything
      Given has it been talked about what each main partner will give up or change, and what came of it? Yes, and they will give up nothing
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? A little better off
      Then this rule does not apply

    Scenario: Much to gain, and nobody has asked
      Given has it been talked about what each main partner will give up or change, and what came of it? No, it has not been talked about
      Then this rule does not apply

  Rule: it-feels-easy - It feels easy

    Scenario: They nod, and the dates moved
      Given since you started, what has anyone changed because of another partner? Dates, order or routes
      And what happens when people disagree? They agree in the room, but not afterwards
      Then this rule applies
      And this rule raises CONCL

    Scenario: They put it off, and nothing changed
      Given since you started, what has anyone changed because of another partner? Nothing yet
      And what happens when people disagree? It is put off
      Then this rule applies
      And this rule raises CONCL

    Scenario: They nod, and the methods changed
      Given what happens when people disagree? They agree in the room, but not afterwards
      Then this rule does not apply

    Scenario: They fought, and the dates moved
      Given since you started, what has anyone changed because of another partner? Dates, order or routes
      And what happens when people disagree? It turns into a fight
      Then this rule does not apply

    Scenario: They nod, and call it cooperating
      Given since you started, what has anyone changed because of another partner? Dates, order or routes
      And what happens when people disagree? They agree in the room, but not afterwards
      And people call it cooperating
      Then this rule does not apply

    Scenario: They nod, and the dates moved, in a plan
      Given since you started, what has anyone changed because of another partner? Dates, order or routes
      And what happens when people disagree? They agree in the room, but not afterwards
      And the work is being planned
      Then this rule does not apply
