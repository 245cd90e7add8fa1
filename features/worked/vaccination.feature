Feature: A vaccination catch-up round
  A region plans a collaborative of thirty members to design the catch-up round together. Method, dates and supply are
  set nationally.

  To talk about: who books, who vaccinates and who tells whom is a matter of logistics. Low uptake where people distrust
  the service is another piece of work, and may well need collaborating.

  Background:
    Given these answers
      | Do these partners keep their word to each other and speak openly?                               | Small promises are kept                         |
      | Do the people at the top back this with their own decisions?                                    | Yes, they gave time and let their people commit |
      | Is there time and skill set aside to run the joint work?                                        | On top of day jobs                              |
      | Has it been talked about what each main partner will give up or change, and what came of it?    | Yes, and they will change small things          |
      | As they stand today, which way do targets, contracts and funding rules pull the partners?       | Neither way                                     |
      | Today, who holds this together and gets people to act?                                          | Someone chairs the meetings                     |
      | How different are the partners in money, authority and information?                             | Clearly different                               |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next? | Yes, in the room                                |

  Scenario: Run the catch-up round
    Given a piece of work called "Run the catch-up round"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | One could do a useful part only               |
      | While the work goes on, how much does one partner's work depend on another's?                                              | Some steps must wait for someone else's       |
      | How well do we know what to do?                                                                                            | We know what works, and it needs doing well   |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | It would get in others' way                   |
      | Do the partners want the same result from this piece of work?                                                              | Yes, the same, and it is written down         |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | A little better off                           |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Dedicated people, systems or legal work       |
      | How soon must this be decided or done?                                                                                     | Within weeks                                  |
      | What does the law, a regulator or a funder actually require here?                                                          | People would like us to, but nothing binds us |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                               |
      | If personal information must be shared, is there a lawful way to do it?                                                    | Yes, it is in place                           |
    When they ask how to work together
    Then the work calls for coordinating
    And these partners can go as far as cooperating
    And the advice is coordinating
    And INTRO is at work
