Feature: What the work needs
  Before anyone asks whether partners get on, the work is looked at by itself. First come the findings, such as "the
  pieces have to fit together". The arguments for and against each way of working rest on them. Every scenario starts
  from an ordinary case and changes an answer or two; what the partners can carry is never in question here.

  # -- findings about the work -------------------------------------------------------------------------------------

  Rule: stands-alone - One organisation can do it, and nobody is worse off

    Scenario Outline: A museum mends its own roof, and <what else is so>
      Given the case "one team's own job"
      And <that is>
      Then this rule applies
      And the work calls for acting alone

      Examples:
        | what else is so                | that is                                                                                |
        | it could do all of it          | one organisation could get the whole result by itself                                  |
        | a neighbour lends its ladder   | one organisation could do nearly all of it with a little help                          |
        | it has all it needs            | each partner can do its part with what it has                                          |
        | it asks for a favour           | the partners need no more than small favours from each other                           |
        | visitors gain nothing by more  | doing this together would leave people no better off than each doing its own part well |
        | visitors gain a little by more | doing this together would leave people a little better off                             |

    Scenario Outline: A museum can't just mend its own roof, since <something is different>
      Given the case "one team's own job"
      And <that is>
      Then this rule does not apply
      And the work calls for <way>

      Examples:
        | something is different            | that is                                                                                 | way          |
        | each museum has a roof to mend    | each organisation could get the whole result for its own people or area                 | coexisting   |
        | half the roof is the library's    | one organisation alone could do a useful part of it and no more                         | coexisting   |
        | the scaffold comes from next door | some steps must wait for somebody else's or fit round them                              | coordinating |
        | the library mends the same gutter | going ahead alone would mean some doubling up                                           | coexisting   |
        | the library must give its money   | someone must hand over something that costs it, or there must be a pot that all draw on | coexisting   |
        | one roof over both would be drier | doing this together would leave people clearly better off, and we can say how           | coexisting   |

  Rule: each-for-its-own - Each can do it for its own people

    Scenario: Every district collects its own garden waste
      Given the case "one team's own job"
      And each organisation could get the whole result for its own people or area
      Then this rule applies
      And the work calls for coexisting

    Scenario Outline: Garden waste is not a matter of each for its own, as <something is different>
      Given the case "one team's own job"
      And each organisation could get the whole result for its own people or area
      And <that is>
      Then this rule does not apply
      And the work calls for <way>

      Examples:
        | something is different                | that is                                                       | way          |
        | one district could collect it all     | one organisation could get the whole result by itself         | acting alone |
        | one district could collect nearly all | one organisation could do nearly all of it with a little help | acting alone |
        | their lorries wait at one tip         | some steps must wait for somebody else's or fit round them    | coordinating |

  Rule: doubling-up - Others are at work on the same thing

    Scenario: A family gets two leaflets
      Given the case "one team's own job"
      And going ahead alone would mean some doubling up
      Then this rule applies
      And the work calls for coexisting

    Scenario Outline: Two leaflets are not the trouble, as <something is different>
      Given the case "one team's own job"
      And going ahead alone would mean some doubling up
      And <that is>
      Then this rule does not apply
      And the work calls for <way>

      Examples:
        | something is different                | that is                                                                             | way          |
        | nobody else writes to families        | going ahead alone would do nothing worth a mention to others' work or to the public | acting alone |
        | the second leaflet says the opposite  | going ahead alone would get in others' way                                          | coexisting   |
        | one leaflet has to wait for the other | some steps must wait for somebody else's or fit round them                          | coordinating |

  Rule: in-the-way-for-little - Some friction, and little to be gained by joining up

    Scenario Outline: Roadworks on the day of the street party, and <what would be gained>
      Given the case "one team's own job"
      And going ahead alone would get in others' way
      And <that is>
      Then this rule applies
      And the work calls for coexisting

      Examples:
        | what would be gained              | that is                                                                                |
        | joining up would gain nobody much | doing this together would leave people a little better off                             |
        | joining up would gain nobody      | doing this together would leave people no better off than each doing its own part well |

    Scenario Outline: Roadworks that matter in another way, as <something is different>
      Given the case "one team's own job"
      And going ahead alone would get in others' way
      And <that is>
      Then this rule does not apply
      And the work calls for <way>

      Examples:
        | something is different              | that is                                                                       | way          |
        | two gangs dig the same road         | going ahead alone would mean some doubling up                                 | coexisting   |
        | the ambulance could not get through | going ahead alone could undo others' work or hurt people                      | coordinating |
        | the street would clearly be happier | doing this together would leave people clearly better off, and we can say how | coordinating |
        | one gang has to wait for the other  | some steps must wait for somebody else's or fit round them                    | coordinating |

  Rule: steps-must-fit - One partner's steps wait for another's

    Scenario Outline: A new tenant moves in, and <how the steps hang together>
      Given the case "one team's own job"
      And <that is>
      Then this rule applies
      And the work calls for coordinating

      Examples:
        | how the steps hang together              | that is                                                    |
        | has to wait for the fire check           | some steps must wait for somebody else's or fit round them |
        | the plan for the flat changes every week | the partners keep having to adjust to each other           |

    Scenario: A new tenant moves in, and nobody has to wait
      Given the case "one team's own job"
      And each partner's part stands by itself, or the parts simply add up
      Then this rule does not apply
      And the work calls for acting alone

  Rule: alone-does-harm - Going ahead alone does harm

    Scenario: A farm clears its ditch, and the village below floods
      Given the case "one team's own job"
      And going ahead alone could undo others' work or hurt people
      Then this rule applies
      And the work calls for coordinating

    Scenario: A farm clears its ditch, and the lane below is muddy
      Given the case "one team's own job"
      And going ahead alone would get in others' way
      Then this rule does not apply
      And the work calls for coexisting

  Rule: others-in-the-way - Going ahead alone gets in others' way

    Scenario Outline: The bins go out on market day, and <what would be gained>
      Given the case "one team's own job"
      And going ahead alone would get in others' way
      And <that is>
      Then this rule applies
      And the work calls for coordinating

      Examples:
        | what would be gained                    | that is                                                                                  |
        | shoppers would clearly like another day | doing this together would leave people clearly better off, and we can say how            |
        | there is no market unless they move     | doing this together would leave people much better off, or it is the only way that works |

    Scenario Outline: The bins on market day are another matter, as <something is different>
      Given the case "one team's own job"
      And going ahead alone would get in others' way
      And doing this together would leave people clearly better off, and we can say how
      And <that is>
      Then this rule does not apply
      And the work calls for <way>

      Examples:
        | something is different             | that is                                                    | way          |
        | few shoppers would notice          | doing this together would leave people a little better off | coexisting   |
        | both lorries call at the same bins | going ahead alone would mean some doubling up              | coexisting   |
        | a lorry could run somebody over    | going ahead alone could undo others' work or hurt people   | coordinating |

  Rule: needs-others-means - The result needs what others hold

    Scenario Outline: The hostel needs the hospital's nurse, and <what would be gained>
      Given the case "one team's own job"
      And someone must hand over something that costs it, or there must be a pot that all draw on
      And <that is>
      Then this rule applies
      And the work calls for cooperating

      Examples:
        | what would be gained              | that is                                                                                  |
        | residents would clearly be better | doing this together would leave people clearly better off, and we can say how            |
        | there is no treatment without her | doing this together would leave people much better off, or it is the only way that works |

    Scenario Outline: The hostel can do without the hospital's nurse, as <something is different>
      Given the case "one team's own job"
      And someone must hand over something that costs it, or there must be a pot that all draw on
      And doing this together would leave people clearly better off, and we can say how
      And <that is>
      Then this rule does not apply
      And the work calls for coexisting

      Examples:
        | something is different                 | that is                                                      |
        | residents would hardly notice          | doing this together would leave people a little better off   |
        | she only has to ring back now and then | the partners need no more than small favours from each other |

  Rule: joint-creation - Nobody can do it alone, what to do is not settled, and all must keep adjusting

    Scenario Outline: Keeping people off the street, and <what else is so>
      Given the case "a problem nobody has cracked"
      And <that is>
      Then this rule applies
      And the work calls for collaborating

      Examples:
        | what else is so                        | that is                                                                                           |
        | nobody can do it alone                 | nobody could get this result alone                                                                |
        | the council alone can do a part        | one organisation alone could do a useful part of it and no more                                   |
        | nobody knows why they come back        | nobody knows what has to be done, so it has to be learnt by trying                                |
        | police and charities see two problems  | what has to be done may be known, but people disagree about what the problem or the aim is        |
        | nobody knows, and all blame each other | nobody knows what has to be done, and on top of that people disagree about the problem or the aim |

    Scenario Outline: Keeping people off the street takes less, as <something is different>
      Given the case "a problem nobody has cracked"
      And <that is>
      Then this rule does not apply
      And the work calls for cooperating

      Examples:
        | something is different                    | that is                                                       |
        | one charity could nearly do it            | one organisation could do nearly all of it with a little help |
        | street teams only hand over to each other | some steps must wait for somebody else's or fit round them    |
        | specialists know what to do               | specialists can work out what has to be done                  |

  Rule: no-gain - Doing it together brings nothing

    Scenario: A shared logo that nobody asked for
      Given the case "a problem nobody has cracked"
      And doing this together would leave people no better off than each doing its own part well
      Then this rule applies
      And the work calls for coordinating

    Scenario: A shared logo that a few people would miss
      Given the case "a problem nobody has cracked"
      And doing this together would leave people a little better off
      Then this rule does not apply
      And the work calls for collaborating

  Rule: small-gain-high-cost - A small gain at a high cost

    Scenario Outline: Four districts and one payroll system, for which <what it would cost>
      Given the case "a problem nobody has cracked"
      And doing this together would leave people a little better off
      And <that is>
      Then this rule applies
      And the work calls for coordinating

      Examples:
        | what it would cost                  | that is                                             |
        | a contract and a manager are needed | joining up would cost posts, budgets or new systems |
        | the only experts drop all else      | joining up would push out more useful work          |

    Scenario Outline: One payroll system at a fair price, as <something is different>
      Given the case "a problem nobody has cracked"
      And doing this together would leave people a little better off
      And joining up would cost posts, budgets or new systems
      And <that is>
      Then this rule does not apply
      And the work calls for <way>

      Examples:
        | something is different          | that is                                                                                | way           |
        | a few people give it half a day | joining up would cost regular hours from several people                                | collaborating |
        | everyone would be paid on time  | doing this together would leave people clearly better off, and we can say how          | collaborating |
        | nobody would be paid any better | doing this together would leave people no better off than each doing its own part well | coordinating  |

  Rule: gain-displaces-more - A clear gain, paid for with more useful work

    Scenario: The clinic's only two nurses would have to go
      Given the case "a problem nobody has cracked"
      And doing this together would leave people clearly better off, and we can say how
      And joining up would push out more useful work
      Then this rule applies
      And the work calls for coordinating

    Scenario Outline: The nurses are not missed at the clinic for it, as <something is different>
      Given the case "a problem nobody has cracked"
      And doing this together would leave people clearly better off, and we can say how
      And joining up would push out more useful work
      And <that is>
      Then this rule does not apply
      And the work calls for <way>

      Examples:
        | something is different          | that is                                                                                  | way           |
        | a manager and a budget would do | joining up would cost posts, budgets or new systems                                      | collaborating |
        | it only works with the nurses   | doing this together would leave people much better off, or it is the only way that works | collaborating |
        | patients would hardly notice    | doing this together would leave people a little better off                               | coordinating  |

  # -- arguments for a way of working ------------------------------------------------------------------------------

  Rule: get-on-with-it - Let one organisation get on with it

    Scenario: The hospital replaces its lifts
      Given the case "one team's own job"
      Then this rule applies
      And this is a strong reason for acting alone
      And the work calls for acting alone

    Scenario: The hospital shares its lifts with the clinic next door
      Given the case "one team's own job"
      And some steps must wait for somebody else's or fit round them
      Then this rule does not apply
      And the work calls for coordinating

  Rule: know-who-does-what - Know who does what

    Scenario: Two youth clubs on one estate
      Given the case "one team's own job"
      And each organisation could get the whole result for its own people or area
      Then this rule applies
      And this is a medium reason for coexisting
      And the work calls for coexisting

    Scenario: One youth club that could take them all
      Given the case "one team's own job"
      And one organisation could get the whole result by itself
      Then this rule does not apply
      And the work calls for acting alone

  Rule: agree-the-hand-offs - Agree the hand-offs

    Scenario: Buses that meet the trains
      Given the case "a timetable to fit"
      Then this rule applies
      And this is a strong reason for coordinating
      And the work calls for coordinating

    Scenario: Buses that never meet the trains
      Given the case "a timetable to fit"
      And each partner's part stands by itself, or the parts simply add up
      Then this rule does not apply
      And the work calls for coexisting

  Rule: put-something-in - Partners must put something in

    Scenario: A front desk that two councils staff in turn
      Given the case "a shared store"
      Then this rule applies
      And this is a strong reason for cooperating
      And the work calls for cooperating

    Scenario: A front desk that one council staffs and the other thanks it for
      Given the case "a shared store"
      And the partners need no more than small favours from each other
      Then this rule does not apply
      And the work calls for coexisting

    Scenario: A front desk that two councils would staff for nobody's good
      Given the case "a shared store"
      And doing this together would leave people a little better off
      Then this rule does not apply
      And the work calls for coexisting

  Rule: create-together - Work out together what to do

    Scenario: Keeping frail people well at home
      Given the case "a problem nobody has cracked"
      Then this rule applies
      And this is a strong reason for collaborating
      And the work calls for collaborating

    Scenario: Keeping frail people well at home is a known job
      Given the case "a problem nobody has cracked"
      And it is known what has to be done, and it needs doing well
      Then this rule does not apply
      And the work calls for cooperating

  # -- arguments against -------------------------------------------------------------------------------------------

  Rule: answer-is-known - What to do is known

    Scenario: A vaccination round by the national method
      Given the case "a shared store"
      And it is known what has to be done, and it needs doing well
      Then this rule applies
      And this is a medium reason against collaborating
      And the work calls for cooperating

    Scenario: A vaccination round that specialists have to plan
      Given the case "a shared store"
      And specialists can work out what has to be done
      Then this rule does not apply
      And the work calls for cooperating

  Rule: pieces-can-be-planned - The pieces can be planned

    Scenario Outline: Five research teams, and <how their parts hang together>
      Given the case "a problem nobody has cracked"
      And <that is>
      Then this rule applies
      And this is a medium reason against collaborating

      Examples:
        | how their parts hang together    | that is                                                          |
        | each writes a chapter of its own | each partner's part stands by itself, or the parts simply add up |
        | samples go from one to the next  | some steps must wait for somebody else's or fit round them       |

    Scenario: Five research teams that invent the method together
      Given the case "a problem nobody has cracked"
      And the partners keep having to adjust to each other
      Then this rule does not apply
      And the work calls for collaborating

  Rule: costs-more-than-it-brings - It would cost more than it brings

    Scenario: A joint programme that leaves everyone where they were
      Given the case "a problem nobody has cracked"
      And doing this together would leave people no better off than each doing its own part well
      Then this rule applies
      And this is a strong reason against cooperating or collaborating
      And the work calls for coordinating

    Scenario: A shared van that takes the drivers from the meals round
      Given the case "a shared store"
      And joining up would push out more useful work
      Then this rule applies
      And this is a strong reason against cooperating or collaborating
      And the work calls for coexisting

    Scenario: A joint programme that makes things much better
      Given the case "a problem nobody has cracked"
      And doing this together would leave people much better off, or it is the only way that works
      Then this rule does not apply
      And the work calls for collaborating

    Scenario: A shared van whose drivers have the time
      Given the case "a shared store"
      And joining up would cost posts, budgets or new systems
      Then this rule does not apply
      And the work calls for cooperating

  Rule: gain-pushes-out-more - A large gain that pushes out other useful work

    Scenario: A training academy that empties both councils' teams
      Given the case "a shared store"
      And doing this together would leave people much better off, or it is the only way that works
      And joining up would push out more useful work
      Then this rule applies
      And this is a medium reason against cooperating or collaborating
      And the work calls for cooperating

    Scenario Outline: A training academy that is no such question, as <something is different>
      Given the case "a shared store"
      And doing this together would leave people much better off, or it is the only way that works
      And joining up would push out more useful work
      And <that is>
      Then this rule does not apply

      Examples:
        | something is different              | that is                                                                       |
        | two posts and a budget pay for it   | joining up would cost posts, budgets or new systems                           |
        | it would be clearly better, no more | doing this together would leave people clearly better off, and we can say how |

  Rule: alone-would-harm - Going it alone could hurt someone

    Scenario: A patient could be sent home to nobody
      Given the case "a problem nobody has cracked"
      And going ahead alone could undo others' work or hurt people
      Then this rule applies
      And this is a strong reason against acting alone or coexisting
      And leaving it there would be safe

    Scenario: A patient could be sent home to nobody, and the leaders are against joining up
      Given the case "a problem nobody has cracked"
      And going ahead alone could undo others' work or hurt people
      And a leader we need is openly or quietly against doing this jointly
      Then this rule applies
      And the advice is coordinating
      And leaving it there would be safe

    Scenario: A patient could be kept waiting
      Given the case "a problem nobody has cracked"
      And going ahead alone would get in others' way
      Then this rule does not apply
      And the work calls for collaborating

  Rule: alone-would-fail - Going it alone would fail

    Scenario: No single body can clean the river
      Given the case "a problem nobody has cracked"
      And nobody could get this result alone
      Then this rule applies
      And this is a strong reason against acting alone

    Scenario: One farm can keep its own stretch of the river clean
      Given the case "a problem nobody has cracked"
      And one organisation alone could do a useful part of it and no more
      Then this rule does not apply
      And the work calls for collaborating

  Rule: side-by-side-would-fail - Working side by side may not be enough

    Scenario: Farms side by side do not clean the river
      Given the case "a problem nobody has cracked"
      And nobody could get this result alone
      Then this rule applies
      And this is a medium reason against coexisting

    Scenario: Farms side by side each clean a stretch of the river
      Given the case "a problem nobody has cracked"
      And one organisation alone could do a useful part of it and no more
      Then this rule does not apply
      And the work calls for collaborating
