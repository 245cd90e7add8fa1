Feature: What the work itself is like
  Before anyone asks whether partners get on, the work is looked at by itself. These are the findings that the
  arguments rest on. Each is shown on an ordinary piece of work, told in the background, with one or two answers
  changed; the partners could carry anything, so only the work decides.

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

  Rule: stands-alone - One organisation can do it, and nobody is worse off

    Scenario: The parks team tidies its own parks
      Then this rule applies
      And the work calls for acting alone
      And the advice is acting alone

    Scenario: It could do all of it
      Given could one organisation get this result by itself, to a good enough standard? Yes, one of us could do all of it
      Then this rule applies
      And the work calls for acting alone

    Scenario: Nobody would even share a leaflet
      Given while the work goes on, how much does one partner's work depend on another's? It does not
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? No better off
      Then this rule applies
      And the work calls for acting alone

    Scenario: It could only do a part
      Given could one organisation get this result by itself, to a good enough standard? One could do a useful part only
      Then this rule does not apply
      And the work calls for coexisting

    Scenario: Steps must wait for others
      Given while the work goes on, how much does one partner's work depend on another's? Some steps must wait for someone else's
      Then this rule does not apply
      And the work calls for coordinating

    Scenario: Going ahead would double up
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Some doubling up
      Then this rule does not apply
      And the work calls for coexisting

    Scenario: Together it would be clearly better
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      Then this rule does not apply
      And the work calls for cooperating

  Rule: shared-space - Others are at work on the same thing

    Scenario: Three food banks in three parts of town
      Given could one organisation get this result by itself, to a good enough standard? Yes, one of us could do all of it
      And if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Some doubling up
      Then this rule applies
      And the work calls for coexisting
      And the advice is coexisting

    Scenario: They would not even notice the doubling up
      Given while the work goes on, how much does one partner's work depend on another's? It does not
      And if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Some doubling up
      Then this rule applies
      And the work calls for coexisting

    Scenario: Their deliveries wait for each other
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Some doubling up
      And while the work goes on, how much does one partner's work depend on another's? Some steps must wait for someone else's
      Then this rule does not apply
      And the work calls for coordinating

    Scenario: Nothing doubles up
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Nothing to speak of
      Then this rule does not apply
      And the work calls for acting alone

    Scenario: They get in each other's way
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? It would get in others' way
      Then this rule does not apply
      And the work calls for coordinating

  Rule: steps-must-fit - One partner's steps wait for another's

    Scenario: The ward waits for the home care visit
      Given while the work goes on, how much does one partner's work depend on another's? Some steps must wait for someone else's
      Then this rule applies
      And the work calls for coordinating
      And the advice is coordinating

    Scenario: They keep adjusting to each other
      Given while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      Then this rule applies
      And the work calls for cooperating

    Scenario: Each adds a separate piece of care
      Given while the work goes on, how much does one partner's work depend on another's? Each adds a separate piece
      Then this rule does not apply
      And the work calls for acting alone

  Rule: others-in-the-way - Going alone gets in others' way

    Scenario: Roadworks on the day of the bin round
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? It would get in others' way
      Then this rule applies
      And the work calls for coordinating
      And the advice is coordinating

    Scenario: Someone is sent home with nobody there
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? It could undo others' work or hurt people
      Then this rule applies
      And the work calls for coordinating

    Scenario: A family gets two leaflets
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Some doubling up
      Then this rule does not apply
      And the work calls for coexisting

  Rule: needs-others-means - The result needs what others hold

    Scenario: Bulk buying needs the church's store room
      Given could one organisation get this result by itself, to a good enough standard? One could do a useful part only
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      Then this rule applies
      And the work calls for cooperating
      And the advice is cooperating

    Scenario: Nobody could do it, and much would be gained
      Given could one organisation get this result by itself, to a good enough standard? No, nobody could
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      Then this rule applies
      And the work calls for cooperating

    Scenario: The store room would help only a little
      Given could one organisation get this result by itself, to a good enough standard? One could do a useful part only
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? A little better off
      Then this rule does not apply
      And the work calls for coexisting

    Scenario: One charity could nearly manage
      Given could one organisation get this result by itself, to a good enough standard? One could do nearly all of it, with a little help
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      And what would the lightest joint way that brings this gain cost in time, money and delay? Dedicated people, systems or legal work
      Then this rule does not apply
      And the work calls for coexisting

  Rule: no-gain - Doing it together brings nothing

    Scenario: A shared logo
      Given could one organisation get this result by itself, to a good enough standard? No, nobody could
      And while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? No better off
      Then this rule applies
      And the work calls for coordinating

    Scenario: A shared logo that people would notice
      Given could one organisation get this result by itself, to a good enough standard? No, nobody could
      And while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? A little better off
      Then this rule does not apply
      And the work calls for cooperating

  Rule: small-gain-high-cost - A small gain at a high cost

    Scenario: Four districts and one payroll system
      Given while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      And what would the lightest joint way that brings this gain cost in time, money and delay? Dedicated people, systems or legal work
      Then this rule applies
      And the work calls for coordinating

    Scenario: The only two payroll experts would be tied up
      Given while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      And what would the lightest joint way that brings this gain cost in time, money and delay? It would pull people off more important work
      Then this rule applies
      And the work calls for coordinating

    Scenario: The shared system costs regular staff time
      Given while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      And what would the lightest joint way that brings this gain cost in time, money and delay? Regular staff time
      Then this rule does not apply
      And the work calls for cooperating

    Scenario: The shared system makes things clearly better
      Given while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      And what would the lightest joint way that brings this gain cost in time, money and delay? Dedicated people, systems or legal work
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      Then this rule does not apply
      And the work calls for cooperating

    Scenario: The payroll system would change nothing for anyone
      Given while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      And what would the lightest joint way that brings this gain cost in time, money and delay? Dedicated people, systems or legal work
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? No better off
      Then this rule does not apply
      And the work calls for coordinating

  Rule: gain-displaces-more - A clear gain, paid for with more important work

    Scenario: The clinic's only two nurses would have to go
      Given could one organisation get this result by itself, to a good enough standard? One could do a useful part only
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      And what would the lightest joint way that brings this gain cost in time, money and delay? It would pull people off more important work
      Then this rule applies
      And the work calls for coexisting

    Scenario: Others can stand in for the nurses
      Given could one organisation get this result by itself, to a good enough standard? One could do a useful part only
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      And what would the lightest joint way that brings this gain cost in time, money and delay? Dedicated people, systems or legal work
      Then this rule does not apply
      And the work calls for cooperating

    Scenario: It only works with the nurses
      Given could one organisation get this result by itself, to a good enough standard? One could do a useful part only
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      And what would the lightest joint way that brings this gain cost in time, money and delay? It would pull people off more important work
      Then this rule does not apply
      And the work calls for cooperating

    Scenario: The nurses would help only a little
      Given could one organisation get this result by itself, to a good enough standard? One could do a useful part only
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? A little better off
      And what would the lightest joint way that brings this gain cost in time, money and delay? It would pull people off more important work
      Then this rule does not apply
      And the work calls for coexisting

  Rule: large-gain - A large gain at a bearable cost

    Scenario: Two councils and one training academy
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      And what would the lightest joint way that brings this gain cost in time, money and delay? Dedicated people, systems or legal work
      Then this rule applies
      And the work calls for cooperating

    Scenario: An academy that costs a few hours
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      And what would the lightest joint way that brings this gain cost in time, money and delay? A few hours a month
      Then this rule applies
      And the work calls for cooperating

    Scenario: The academy would empty both councils' teams
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      And what would the lightest joint way that brings this gain cost in time, money and delay? It would pull people off more important work
      Then this rule does not apply
      And the work calls for coexisting

    Scenario: The academy would be clearly better, at a high price
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      And what would the lightest joint way that brings this gain cost in time, money and delay? Dedicated people, systems or legal work
      Then this rule does not apply
      And the work calls for coexisting

    Scenario: An academy run in regular staff time
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      And what would the lightest joint way that brings this gain cost in time, money and delay? Regular staff time
      Then this rule applies
      And the work calls for cooperating

  Rule: clear-gain - A clear gain at a modest cost

    Scenario: Two libraries and one van
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      Then this rule applies
      And the work calls for cooperating

    Scenario: A van for a few hours a month
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      And what would the lightest joint way that brings this gain cost in time, money and delay? A few hours a month
      Then this rule applies
      And the work calls for cooperating

    Scenario: The van needs a contract and a depot
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      And what would the lightest joint way that brings this gain cost in time, money and delay? Dedicated people, systems or legal work
      Then this rule does not apply
      And the work calls for coexisting

    Scenario: The van saves a few trips
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? A little better off
      Then this rule does not apply
      And the work calls for acting alone

    Scenario: The van makes all the difference
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      Then this rule does not apply
      And the work calls for cooperating

  Rule: joint-creation - Nobody can do it alone, nobody knows the answer, and all must keep adjusting

    Scenario: Keeping people off the street
      Given could one organisation get this result by itself, to a good enough standard? No, nobody could
      And while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      And how well do we know what to do? Nobody knows, and we must learn by trying
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      Then this rule applies
      And the work calls for collaborating
      And the advice is collaborating

    Scenario: Schools and clinics blame each other
      Given could one organisation get this result by itself, to a good enough standard? One could do a useful part only
      And while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      And how well do we know what to do? Nobody knows, and people disagree about what the problem is
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      Then this rule applies
      And the work calls for collaborating

    Scenario: Specialists know how to keep people housed
      Given could one organisation get this result by itself, to a good enough standard? No, nobody could
      And while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      And how well do we know what to do? Specialists can work it out
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      Then this rule does not apply
      And the work calls for cooperating

    Scenario: The street teams only hand over to each other
      Given could one organisation get this result by itself, to a good enough standard? No, nobody could
      And while the work goes on, how much does one partner's work depend on another's? Some steps must wait for someone else's
      And how well do we know what to do? Nobody knows, and we must learn by trying
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      Then this rule does not apply
      And the work calls for cooperating

    Scenario: One charity could nearly do it
      Given could one organisation get this result by itself, to a good enough standard? One could do nearly all of it, with a little help
      And while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      And how well do we know what to do? Nobody knows, and we must learn by trying
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      Then this rule does not apply
      And the work calls for cooperating
