Feature: What speaks against a way of working
  The losing side is always shown, so that nobody can say it was not thought of. One of these rules also throws out
  arguments: when working closely would cost more than it brings.

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

  Rule: answer-is-known - The answer is known

    Scenario: A vaccination round with a national method
      Given how well do we know what to do? We know what works, and it needs doing well
      Then this rule applies
      And this is a medium reason against collaborating
      And the work calls for cooperating

    Scenario: Specialists still have to work out the round
      Given how well do we know what to do? Specialists can work it out
      Then this rule does not apply
      And the work calls for cooperating

  Rule: pieces-can-be-planned - The pieces can be planned

    Scenario: Five research teams with five separate tasks
      Given while the work goes on, how much does one partner's work depend on another's? Each adds a separate piece
      Then this rule applies
      And this is a medium reason against collaborating
      And the work calls for cooperating

    Scenario: The teams hand samples to each other
      Given while the work goes on, how much does one partner's work depend on another's? Some steps must wait for someone else's
      Then this rule applies
      And this is a medium reason against collaborating
      And the work calls for cooperating

    Scenario: The teams have nothing to do with each other
      Given while the work goes on, how much does one partner's work depend on another's? It does not
      Then this rule applies
      And this is a medium reason against collaborating
      And the work calls for cooperating

    Scenario: The teams invent the method together
      Given while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      Then this rule does not apply
      And the work calls for collaborating

  Rule: costs-more-than-it-brings - It would cost more than it brings

    Scenario: A joint programme for a small gain
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? A little better off
      Then this rule applies
      And this is a strong reason against cooperating or collaborating
      And the work calls for coordinating
      And the advice is coordinating

    Scenario: A joint programme at a price that fits
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? A little better off
      And what would the lightest joint way that brings this gain cost in time, money and delay? Regular staff time
      Then this rule does not apply
      And the work calls for collaborating

  Rule: alone-would-harm - Going it alone could hurt someone

    Scenario: A patient could be sent home to nobody
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? It could undo others' work or hurt people
      Then this rule applies
      And this is a strong reason against acting alone or coexisting
      And the work calls for collaborating
      And leaving it there would be safe

    Scenario: A patient could be sent home to nobody, and the leaders are against joining up
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? It could undo others' work or hurt people
      And do the people at the top back this with their own decisions? No, or they are quietly against it
      Then this rule applies
      And the advice is coexisting
      And leaving it there would not be safe

    Scenario: A patient could be kept waiting
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? It would get in others' way
      Then this rule does not apply
      And the work calls for collaborating

    Scenario: A patient could be kept waiting, and the leaders are against joining up
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? It would get in others' way
      And do the people at the top back this with their own decisions? No, or they are quietly against it
      Then this rule does not apply
      And the advice is coexisting
      And leaving it there would be safe

    Scenario: A patient could be sent home to nobody, and trust is broken
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? It could undo others' work or hurt people
      And do these partners keep their word to each other and speak openly? No, there is bad history
      Then this rule applies
      And the advice is coordinating
      And leaving it there would be safe

  Rule: alone-would-fail - Going it alone would fail

    Scenario: Nobody can end homelessness alone
      Then this rule applies
      And this is a strong reason against acting alone

    Scenario: One body can do a useful part
      Given could one organisation get this result by itself, to a good enough standard? One could do a useful part only
      Then this rule does not apply
      And the work calls for collaborating

  Rule: side-by-side-would-fail - Working side by side would not be enough

    Scenario: Nobody can end homelessness side by side
      Then this rule applies
      And this is a medium reason against coexisting

    Scenario: One body can do a useful part by itself
      Given could one organisation get this result by itself, to a good enough standard? One could do a useful part only
      Then this rule does not apply
      And the work calls for collaborating
