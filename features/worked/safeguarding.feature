Feature: Keeping children safe
  Council, police and health answer worries about children at one front door. A board member would like decisions to go
  to court to be taken together as well.

  To talk about: by law the court decision is the council's, and sharing it out would leave a child with nobody to answer
  for it. The front door needs shared staff every day. Many who lead this work would call that collaborating; if they do
  decide together and answer together, the questions about practice will show it.

  Background:
    Given these answers
      | Do these partners keep their word to each other and speak openly?                               | Small promises are kept                         |
      | Do the people at the top back this with their own decisions?                                    | Yes, they gave time and let their people commit |
      | Is there time and skill set aside to run the joint work?                                        | Yes, named people have time for it              |
      | Has it been talked about what each main partner will give up or change, and what came of it?    | Yes, and they will change small things          |
      | As they stand today, which way do targets, contracts and funding rules pull the partners?       | Neither way                                     |
      | Today, who holds this together and gets people to act?                                          | A trusted person or team with a clear role      |
      | How different are the partners in money, authority and information?                             | Clearly different                               |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next? | Yes, in the room                                |

  Scenario: Ask a court to take a child into care
    Given a piece of work called "Ask a court to take a child into care"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | One could do nearly all of it, with a little help |
      | While the work goes on, how much does one partner's work depend on another's?                                              | Some steps must wait for someone else's           |
      | How well do we know what to do?                                                                                            | Specialists can work it out                       |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | It could undo others' work or hurt people         |
      | Do the partners want the same result from this piece of work?                                                              | Yes, the same, and it is written down             |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | Clearly better off, and we can say how            |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Regular staff time                                |
      | How soon must this be decided or done?                                                                                     | Within weeks                                      |
      | What does the law, a regulator or a funder actually require here?                                                          | We must share information or line up our plans    |
      | Does the law put this particular decision on one organisation?                                                             | Yes, and it can't be handed over                  |
      | If personal information must be shared, is there a lawful way to do it?                                                    | Yes, it is in place                               |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as coordinating
    And the advice is coordinating

  Scenario: Run the shared front door
    Given a piece of work called "Run the shared front door"
    And these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | No, nobody could                            |
      | While the work goes on, how much does one partner's work depend on another's?                                              | We keep having to adjust to each other      |
      | How well do we know what to do?                                                                                            | Specialists can work it out                 |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | It could undo others' work or hurt people   |
      | Do the partners want the same result from this piece of work?                                                              | Yes, the same, and it is written down       |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | Much better off, or it only works together  |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Dedicated people, systems or legal work     |
      | How soon must this be decided or done?                                                                                     | Within days                                 |
      | What does the law, a regulator or a funder actually require here?                                                          | We must have a joint plan, decision or fund |
      | Does the law put this particular decision on one organisation?                                                             | One leads, but may share or delegate parts  |
      | If personal information must be shared, is there a lawful way to do it?                                                    | Yes, it is in place                         |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as cooperating
    And the advice is cooperating
