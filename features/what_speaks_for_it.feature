Feature: What speaks for a way of working
  An argument speaks for one way of working. The deepest one that holds is what the work needs. Being ready for more
  is never an argument.

  Background:
    Given these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | One could do nearly all of it, with a little help |
      | While the work goes on, how much does one partner's work depend on another's?                                              | Each adds a separate piece                        |
      | How well do we know what to do?                                                                                            | Specialists can work it out                       |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | Nothing to speak of                               |
      | Do the partners want the same result from this piece of work?                                                              | Partly the same                                   |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | A little better off                               |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Regular staff time                                |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                    |
      | What does the law, a regulator or a funder actually require here?                                                          | Nothing, it is our choice                         |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                                   |
      | If personal information must be shared, is there a lawful way to do it?                                                    | None needs to be shared                           |
      | Do these partners keep their word to each other and speak openly?                                                          | Yes, and it has survived disagreement             |
      | Do the people at the top back this with their own decisions?                                                               | Yes, they gave time and let their people commit   |
      | Is there time and skill set aside to run the joint work?                                                                   | Yes, named people have time for it                |
      | Has it been talked about what each main partner will give up or change, and what came of it?                               | Yes, and they said aloud something real           |
      | As they stand today, which way do targets, contracts and funding rules pull the partners?                                  | Together                                          |
      | Today, who holds this together and gets people to act?                                                                     | A trusted person or team with a clear role        |
      | How different are the partners in money, authority and information?                                                        | Not very different                                |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next?                            | Yes, in the room                                  |

  Rule: get-on-with-it - Let one organisation get on with it

    Scenario: The hospital replaces its lifts
      Given could one organisation get this result by itself, to a good enough standard? Yes, one of us could do all of it
      And while the work goes on, how much does one partner's work depend on another's? It does not
      Then this rule applies
      And this is a strong reason for acting alone
      And the work calls for acting alone
      And the advice is acting alone

    Scenario: The lifts are shared with the clinic next door
      Given could one organisation get this result by itself, to a good enough standard? Yes, one of us could do all of it
      And while the work goes on, how much does one partner's work depend on another's? Some steps must wait for someone else's
      Then this rule does not apply
      And the work calls for coordinating

  Rule: know-who-does-what - Know who does what

    Scenario: Two youth clubs on one estate
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Some doubling up
      Then this rule applies
      And this is a medium reason for coexisting
      And the work calls for coexisting

    Scenario: One youth club on its own
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Nothing to speak of
      Then this rule does not apply
      And the work calls for acting alone

  Rule: agree-the-hand-offs - Agree the hand-offs

    Scenario: Buses that meet the trains
      Given could one organisation get this result by itself, to a good enough standard? One could do a useful part only
      And while the work goes on, how much does one partner's work depend on another's? Some steps must wait for someone else's
      Then this rule applies
      And this is a strong reason for coordinating
      And the work calls for coordinating

    Scenario: Buses that never meet the trains
      Given could one organisation get this result by itself, to a good enough standard? One could do a useful part only
      And while the work goes on, how much does one partner's work depend on another's? Each adds a separate piece
      Then this rule does not apply
      And the work calls for coexisting

  Rule: put-something-in - Partners must put something in

    Scenario: A front desk staffed in turn
      Given could one organisation get this result by itself, to a good enough standard? One could do a useful part only
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      Then this rule applies
      And this is a strong reason for cooperating
      And the work calls for cooperating

    Scenario: A front desk that helps a little
      Given could one organisation get this result by itself, to a good enough standard? One could do a useful part only
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? A little better off
      Then this rule does not apply
      And the work calls for coexisting

    Scenario: A front desk that needs a system of its own
      Given could one organisation get this result by itself, to a good enough standard? One could do a useful part only
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      And what would the lightest joint way that brings this gain cost in time, money and delay? Dedicated people, systems or legal work
      Then this rule applies
      And the work calls for cooperating

  Rule: keep-adjusting - Be in each other's work

    Scenario: Nurse and housing officer change plans every week
      Given while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      Then this rule applies
      And this is a medium reason for cooperating
      And the work calls for cooperating

    Scenario: Nurse and housing officer hand over once
      Given while the work goes on, how much does one partner's work depend on another's? Some steps must wait for someone else's
      Then this rule does not apply
      And the work calls for coordinating

  Rule: create-together - Find the answer together

    Scenario: Support at home for frail people
      Given could one organisation get this result by itself, to a good enough standard? No, nobody could
      And while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      And how well do we know what to do? Nobody knows, and we must learn by trying
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      Then this rule applies
      And this is a strong reason for collaborating
      And the work calls for collaborating

    Scenario: The aims are the same and written down
      Given could one organisation get this result by itself, to a good enough standard? No, nobody could
      And while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      And how well do we know what to do? Nobody knows, and we must learn by trying
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      And do the partners want the same result from this piece of work? Yes, the same, and it is written down
      Then this rule applies
      And the work calls for collaborating

    Scenario: The aims can only live side by side
      Given could one organisation get this result by itself, to a good enough standard? No, nobody could
      And while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      And how well do we know what to do? Nobody knows, and we must learn by trying
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      And do the partners want the same result from this piece of work? They want different things that can live side by side
      Then this rule does not apply
      And the work calls for cooperating

    Scenario: Support at home is a known job
      Given could one organisation get this result by itself, to a good enough standard? No, nobody could
      And while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      And how well do we know what to do? We know what works, and it needs doing well
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      Then this rule does not apply
      And the work calls for cooperating

  Rule: sharing-pays - Sharing would pay

    Scenario: Two districts share a planning officer
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      Then this rule applies
      And this is a weak reason for cooperating
      And the work calls for cooperating

    Scenario: Either district could do all of it
      Given could one organisation get this result by itself, to a good enough standard? Yes, one of us could do all of it
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      And do the partners want the same result from this piece of work? Yes, the same, and it is written down
      Then this rule applies
      And the work calls for cooperating

    Scenario: The districts want different things from the officer
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      And do the partners want the same result from this piece of work? They want different things that can live side by side
      Then this rule does not apply
      And the work calls for coexisting

    Scenario: Neither district could manage alone
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      And could one organisation get this result by itself, to a good enough standard? One could do a useful part only
      Then this rule does not apply
      And the work calls for cooperating

    Scenario: The officer would save an hour
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? A little better off
      Then this rule does not apply
      And the work calls for acting alone
