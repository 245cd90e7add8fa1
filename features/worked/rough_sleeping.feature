Feature: Rough sleeping
  For two years council housing, mental health, drug services, a charity and people who have slept rough have worked on
  this. They share a budget, changed the rules on referrals, fell out, and stayed.

  To talk about: all that speaks for collaborating is here, and the practice deserves the name. Protect it. Some would
  say that the method is known by now and that cooperating would do.

  Background:
    Given these answers
      | Do these partners keep their word to each other and speak openly?                               | Yes, and it has survived disagreement           |
      | Do the people at the top back this with their own decisions?                                    | Yes, they gave time and let their people commit |
      | Is there time and skill set aside to run the joint work?                                        | Yes, named people have time for it              |
      | Has it been talked about what each main partner will give up or change, and what came of it?    | Yes, and they said aloud something real         |
      | As they stand today, which way do targets, contracts and funding rules pull the partners?       | Together                                        |
      | Today, who holds this together and gets people to act?                                          | A trusted person or team with a clear role      |
      | How different are the partners in money, authority and information?                             | Clearly different                               |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next? | Yes, in the room                                |
      | Since you started, what has anyone changed because of another partner?                          | How services or policies actually work          |
      | What is actually shared?                                                                        | Money and risk                                  |
      | How are decisions about the joint work really made?                                             | Together, and we stick to it                    |
      | If it went wrong, who would answer for it?                                                      | All of us together, and we have said so         |
      | What have the newest or least powerful members changed?                                         | Things are different because of them            |
      | What are the meetings mostly for?                                                               | Working through hard things together            |
      | Who is invited to what?                                                                         | Those needed for that purpose                   |
      | What happens when people disagree?                                                              | It is worked through, and people stay           |
      | What can you point to that would not have happened otherwise?                                   | Small real changes                              |
    And the work is running
    And people call it collaborating

  Scenario: End rough sleeping for people with several serious needs
    Given a piece of work called "End rough sleeping for people with several serious needs"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | No, nobody could                              |
      | While the work goes on, how much does one partner's work depend on another's?                                              | We keep having to adjust to each other        |
      | How well do we know what to do?                                                                                            | Nobody knows, and we must learn by trying     |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | It could undo others' work or hurt people     |
      | Do the partners want the same result from this piece of work?                                                              | Yes, the same, and it is written down         |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | Much better off, or it only works together    |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Dedicated people, systems or legal work       |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                |
      | What does the law, a regulator or a funder actually require here?                                                          | People would like us to, but nothing binds us |
      | Does the law put this particular decision on one organisation?                                                             | One leads, but may share or delegate parts    |
      | If personal information must be shared, is there a lawful way to do it?                                                    | Yes, it is in place                           |
    And these answers about the partner "Lived experience"
      | For this piece of work, what would this partner bring that nobody else can?     | Something we can't do without |
      | How strongly does the result touch this partner, or the people it speaks for?   | Strongly                      |
      | Has this partner the time and money to take part properly?                      | Only with help                |
      | Does this partner want to be part of it, at this depth?                         | It is keen                    |
      | Would working closely stop this partner doing a job that must stay independent? | No, it would not              |
    And these answers about the partner "Police"
      | For this piece of work, what would this partner bring that nobody else can?     | Something useful |
      | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat         |
      | Has this partner the time and money to take part properly?                      | Yes, it has      |
      | Does this partner want to be part of it, at this depth?                         | It is willing    |
      | Would working closely stop this partner doing a job that must stay independent? | No, it would not |
    And these answers about the partner "Business group"
      | For this piece of work, what would this partner bring that nobody else can?     | Nothing particular |
      | How strongly does the result touch this partner, or the people it speaks for?   | Somewhat           |
      | Has this partner the time and money to take part properly?                      | Yes, it has        |
      | Does this partner want to be part of it, at this depth?                         | It is willing      |
      | Would working closely stop this partner doing a job that must stay independent? | No, it would not   |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as collaborating
    And the advice is collaborating
    And in practice they are collaborating
    And the partner "Lived experience" is in the core
    And the partner "Police" is cooperating
    And the partner "Business group" is to be consulted
