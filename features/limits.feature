Feature: What the law, the clock and the partners rule out, and what duties ask
  Each of these limits binds by itself, whatever the work needs. A duty does not: it says how much must be done at the
  least. Most scenarios start from a problem that nobody has cracked, with partners who have all they need, so that each
  limit can be seen to bite.

  Scenario: Nothing rules anything out
    Given the case "a problem nobody has cracked"
    Then these partners can go as far as collaborating
    And the advice is collaborating
    And no limit stands in the way

  Scenario: The lowest of three limits decides
    Given the case "a problem nobody has cracked"
    And nobody has time to run the joint part, and nobody can find any
    And by law one body alone has the last word on the main decision, and can't hand it over
    And the partner that must change most has said that it will give up nothing
    Then these partners can go as far as coordinating
    And the advice is coordinating
    And these limits stand in the way
      | A partner will give up nothing       |
      | Nobody has time to run it            |
      | The law gives one body the last word |

  Scenario: What limits a closer way is no matter for one team's own job
    Given the case "one team's own job"
    And the partners we can't do without want things that clash
    And a leader we need is openly or quietly against doing this jointly
    Then the advice is acting alone
    And no limit stands in the way

  # -- partners ----------------------------------------------------------------------------------------------------

  Rule: essential-partner-refuses - A partner you can't do without does not want to

    Scenario: The only hospital in town stays away
      Given the case "a problem nobody has cracked"
      And the partner "Hill Hospital": this partner brings something we can't do without
      And the partner "Hill Hospital": this partner does not want to be part of it in this way
      Then this rule applies
      And these partners can go as far as coordinating
      And the advice is coordinating
      And this limit stands in the way
      And this limit is set by the partners

    Scenario: The only hospital in town will not even fit its hours to the buses
      Given the case "a timetable to fit"
      And the partner "Hill Hospital": this partner brings something we can't do without
      And the partner "Hill Hospital": this partner does not want to be part of it in this way
      Then this rule applies
      And the work calls for coordinating
      And this limit stands in the way

    Scenario: The only hospital in town comes because it has to
      Given the case "a problem nobody has cracked"
      And the partner "Hill Hospital": this partner brings something we can't do without
      And the partner "Hill Hospital": this partner is part of it only because it was told to be
      And the partner "Hill Hospital": this partner has the time and money to take part properly
      Then this rule does not apply
      And these partners can go as far as collaborating

    Scenario: One of several hospitals stays away
      Given the case "a problem nobody has cracked"
      And the partner "Hill Hospital": this partner brings something useful
      And the partner "Hill Hospital": this partner does not want to be part of it in this way
      Then this rule does not apply
      And these partners can go as far as collaborating

  Rule: aims-clash - Aims clash

    Scenario: One wants the road closed, the other wants it open
      Given the case "a problem nobody has cracked"
      And the partners we can't do without want things that clash
      Then this rule applies
      And these partners can go as far as coordinating
      And the advice is coordinating
      And this limit stands in the way
      And this limit is set by the partners

    Scenario: One wants the road closed, the other wants a bench
      Given the case "a problem nobody has cracked"
      And the partners we can't do without want different things, or the same for different people, that can live side by side
      Then this rule does not apply
      And these partners can go as far as cooperating

    Scenario: They quarrel about the road, and need only a timetable
      Given the case "a timetable to fit"
      And the partners we can't do without want things that clash
      Then this rule applies
      And the advice is coordinating
      And this limit is not told

    Scenario: They quarrel about the road, and call their timetable collaborating
      Given the case "a timetable to fit"
      And the partners we can't do without want things that clash
      And people call it collaborating
      Then this rule applies
      And the advice is coordinating
      And this limit is not told

  Rule: aims-differ - Aims differ

    Scenario: They want different things, and call their shared store collaborating
      Given the case "a shared store"
      And the partners we can't do without want different things, or the same for different people, that can live side by side
      And people call it collaborating
      Then this rule applies
      And the advice is cooperating
      And this limit is told and does not stand in the way

    Scenario: A library and a job centre under one roof
      Given the case "a problem nobody has cracked"
      And the partners we can't do without want different things, or the same for different people, that can live side by side
      Then this rule applies
      And the work calls for collaborating
      And these partners can go as far as cooperating
      And the advice is cooperating
      And this limit stands in the way
      And this limit is set by the partners

    Scenario: A library and a job centre that want partly the same
      Given the case "a problem nobody has cracked"
      And the partners we can't do without agree only in part on the result they want
      Then this rule does not apply
      And these partners can go as far as collaborating

    Scenario: A library that wants readers, and a landlord who wants it gone
      Given the case "a problem nobody has cracked"
      And the partners we can't do without want things that clash
      Then this rule does not apply
      And these partners can go as far as coordinating

  Rule: leaders-are-against - Leaders are against it

    Scenario: The chief executive sends apologies every time
      Given the case "a problem nobody has cracked"
      And a leader we need is openly or quietly against doing this jointly
      Then this rule applies
      And these partners can go as far as coordinating
      And the advice is coordinating
      And this limit stands in the way
      And this limit is set by the partners

    Scenario: The chief executive has not heard of it yet
      Given the case "a problem nobody has cracked"
      And the leaders have not been asked yet whether they back this
      Then this rule does not apply
      And these partners can go as far as collaborating

  Rule: nobody-gives-anything-up - A partner will give up nothing

    Scenario: The depot has said that it will not move an inch
      Given the case "a problem nobody has cracked"
      And the partner that must change most has said that it will give up nothing
      Then this rule applies
      And these partners can go as far as coordinating
      And the advice is coordinating
      And this limit stands in the way
      And this limit is set by the partners

    Scenario: Nobody has asked the depot to move an inch
      Given the case "a problem nobody has cracked"
      And what the partner that must change most would give up has not been talked about, or not answered yet
      Then this rule does not apply
      And these partners can go as far as collaborating

  Rule: nobody-has-time - Nobody has time to run it

    Scenario: Nobody even books the room
      Given the case "a problem nobody has cracked"
      And nobody has time to run the joint part, and nobody can find any
      Then this rule applies
      And these partners can go as far as cooperating
      And the advice is cooperating
      And this limit stands in the way
      And this limit is set by the partners
      And what is missing is people and time

    Scenario: Nobody even books the room, and with six more that makes seven things to mend
      Given the case "a partnership in name"
      And nobody has time to run the joint part, and nobody can find any
      And personal or protected information must pass, and a lawful way is in place
      Then this rule applies
      And these partners can go as far as coordinating

    Scenario: Nobody even books the room, and with five more that makes six things to mend
      Given the case "a partnership in name"
      And nobody has time to run the joint part, and nobody can find any
      And personal or protected information must pass, and a lawful way is in place
      And the partners keep small promises to each other
      Then this rule applies
      And these partners can go as far as cooperating

    Scenario: A manager books the room on Friday afternoons
      Given the case "a problem nobody has cracked"
      And the joint part has to be run on top of other work
      Then this rule does not apply
      And these partners can go as far as collaborating

  # -- the law -----------------------------------------------------------------------------------------------------

  Rule: one-body-decides - The law gives one body the last word

    Scenario: Asking a court to take a child into care
      Given the case "a problem nobody has cracked"
      And by law one body alone has the last word on the main decision, and can't hand it over
      Then this rule applies
      And these partners can go as far as cooperating
      And the advice is cooperating
      And this limit stands in the way
      And this limit is set by the law

    Scenario: A council that leads on care and may let others act
      Given the case "a problem nobody has cracked"
      And by law one body leads on the main decision, but may share or delegate parts of it
      Then this rule does not apply
      And these partners can go as far as collaborating

    Scenario: One body decides, and could do all of it anyway
      Given the case "one team's own job"
      And by law one body alone has the last word on the main decision, and can't hand it over
      Then this rule applies
      And the advice is acting alone
      And this limit is not told

    Scenario: Neighbours lend each other a store, and one body decides
      Given the case "a shared store"
      And by law one body alone has the last word on the main decision, and can't hand it over
      Then this rule applies
      And the advice is cooperating
      And no limit stands in the way

  Rule: no-lawful-way - There is no lawful way to share the information

    Scenario: No law lets them share the records
      Given the case "a problem nobody has cracked"
      And personal or protected information must pass, and the partners know of no lawful way
      Then this rule applies
      And these partners can go as far as coordinating
      And the advice is coordinating
      And this limit stands in the way
      And this limit is set by the law

    Scenario: The agreement to share the records is a draft
      Given the case "a problem nobody has cracked"
      And personal or protected information must pass, and a lawful way is possible but not set up
      Then this rule does not apply
      And these partners can go as far as collaborating

  # -- the clock ---------------------------------------------------------------------------------------------------

  Rule: one-lead-now - In an emergency, one lead directs

    Scenario Outline: Gas leaks in the high street, and <what the services need of each other>
      Given the case "a problem nobody has cracked"
      And if this is not done within hours, people are hurt or the law is broken
      And <that is>
      Then this rule applies
      And the work calls for collaborating
      And these partners can go as far as coordinating
      And the advice is coordinating
      And this limit stands in the way
      And this limit is set by the time

      Examples:
        | what the services need of each other | that is                                                      |
        | each has what it needs               | each partner can do its part with what it has                |
        | they lend each other a torch         | the partners need no more than small favours from each other |

    Scenario: Gas leaks in the high street, and the school must be lent as a shelter
      Given the case "a problem nobody has cracked"
      And if this is not done within hours, people are hurt or the law is broken
      And someone must hand over something that costs it, or there must be a pot that all draw on
      Then this rule does not apply
      And these partners can go as far as cooperating

    Scenario: The gas pipe will not last the week
      Given the case "a problem nobody has cracked"
      And if this is not done within days, people are hurt or the law is broken
      And each partner can do its part with what it has
      Then this rule does not apply
      And these partners can go as far as cooperating

  Rule: help-under-one-lead - In an emergency, help is lent under one lead

    Scenario: The river is over its banks, and boats must be lent
      Given the case "a problem nobody has cracked"
      And if this is not done within hours, people are hurt or the law is broken
      And someone must hand over something that costs it, or there must be a pot that all draw on
      Then this rule applies
      And these partners can go as far as cooperating
      And the advice is cooperating
      And this limit stands in the way
      And this limit is set by the time

    Scenario: A night of flooding, in which lending boats is all that is called for
      Given the case "a night of flooding"
      Then this rule applies
      And the work calls for cooperating
      And the advice is cooperating
      And this limit is not told

    Scenario: The river is over its banks, and each service has its own boats
      Given the case "a problem nobody has cracked"
      And if this is not done within hours, people are hurt or the law is broken
      And the partners need no more than small favours from each other
      Then this rule does not apply
      And these partners can go as far as coordinating

    Scenario: The river will be over its banks by Friday, and boats must be lent
      Given the case "a problem nobody has cracked"
      And if this is not done within days, people are hurt or the law is broken
      And someone must hand over something that costs it, or there must be a pot that all draw on
      Then this rule does not apply
      And these partners can go as far as cooperating

  Rule: no-time-to-redesign - No time to rebuild how you work

    Scenario: A care home closes on Friday
      Given the case "a problem nobody has cracked"
      And if this is not done within days, people are hurt or the law is broken
      Then this rule applies
      And these partners can go as far as cooperating
      And the advice is cooperating
      And this limit stands in the way
      And this limit is set by the time

    Scenario: A care home closes next month
      Given the case "a problem nobody has cracked"
      And if this is not done within weeks or a few months, people are hurt or the law is broken
      Then this rule does not apply
      And these partners can go as far as collaborating

    Scenario: A care home closes tonight
      Given the case "a problem nobody has cracked"
      And if this is not done within hours, people are hurt or the law is broken
      And each partner can do its part with what it has
      Then this rule does not apply
      And these partners can go as far as coordinating

  # -- one partner's independence ----------------------------------------------------------------------------------

  Rule: independence-comes-first - Independence comes first

    Scenario: The hospital inspector is asked into the core
      Given the case "a problem nobody has cracked"
      And the partner "The inspector": this partner brings something we can't do without
      And the partner "The inspector": this partner is keen to be part of it
      And the partner "The inspector": this partner has the time and money to take part properly
      And the partner "The inspector": working closely would stop this partner doing a job that must stay independent
      Then this rule applies
      And the partner "The inspector" can go as far as coexisting
      And the partner "The inspector" is coexisting
      And this keeps the partner "The inspector" back as a limit
      And these partners can go as far as collaborating

    Scenario: The hospital inspector is asked in, with its line in writing
      Given the case "a problem nobody has cracked"
      And the partner "The inspector": this partner brings something we can't do without
      And the partner "The inspector": this partner is keen to be part of it
      And the partner "The inspector": this partner has the time and money to take part properly
      And the partner "The inspector": working closely could put this partner's independence at risk, but written safeguards would deal with it
      Then this rule does not apply
      And the partner "The inspector" can go as far as cooperating

  Rule: a-written-line - A written line it will not cross

    Scenario: The patients' watchdog helps, and says what it will not do
      Given the case "a problem nobody has cracked"
      And the partner "The watchdog": this partner brings something we can't do without
      And the partner "The watchdog": this partner is keen to be part of it
      And the partner "The watchdog": this partner has the time and money to take part properly
      And the partner "The watchdog": working closely could put this partner's independence at risk, but written safeguards would deal with it
      Then this rule applies
      And the partner "The watchdog" can go as far as cooperating
      And the partner "The watchdog" is cooperating
      And this keeps the partner "The watchdog" back as a limit

    Scenario Outline: The patients' watchdog needs no written line, since <what is different>
      Given the case "a problem nobody has cracked"
      And the partner "The watchdog": this partner brings something we can't do without
      And the partner "The watchdog": this partner is keen to be part of it
      And the partner "The watchdog": this partner has the time and money to take part properly
      And the partner "The watchdog": <that is>
      Then this rule does not apply
      And the partner "The watchdog" can go as far as <way>

      Examples:
        | what is different           | that is                                                                        | way           |
        | no line would keep it apart | working closely would stop this partner doing a job that must stay independent | coexisting    |
        | it runs a lunch club here   | this partner has no independent job that working closely would stop            | collaborating |

  # -- duties: the least that must be done -------------------------------------------------------------------------

  Rule: must-line-up - You must share information or line up plans

    Scenario: A duty to tell each other before a discharge
      Given the case "a problem nobody has cracked"
      And the partners are required to share information or line up their plans
      Then this rule applies
      And a duty asks for at least coordinating
      And the duty asks for no more than the work needs

    Scenario: A duty to line up plans for a job that one can do
      Given the case "one team's own job"
      And the partners are required to share information or line up their plans
      Then this rule applies
      And the advice is acting alone
      And a duty asks for at least coordinating
      And the duty asks for more than the work needs

    Scenario: A duty to line up plans, met exactly by a timetable
      Given the case "a timetable to fit"
      And the partners are required to share information or line up their plans
      Then this rule applies
      And the duty asks for no more than the work needs

    Scenario: A grant that is paid only to partnerships
      Given the case "a problem nobody has cracked"
      And joint work is not required, but money depends on doing it, or seeming to do it, together
      Then this rule does not apply
      And no duty is set

    Scenario: A law that asks for more than lining up
      Given the case "a problem nobody has cracked"
      And the partners are required to have a joint plan, decision or fund
      Then this rule does not apply
      And a duty asks for at least cooperating

  Rule: must-have-joint-plan - You must have a joint plan, decision or fund

    Scenario: The law asks for a joint plan, and the problem for much more
      Given the case "a problem nobody has cracked"
      And the partners are required to have a joint plan, decision or fund
      Then this rule applies
      And a duty asks for at least cooperating
      And the duty asks for no more than the work needs

    Scenario: The law asks for a joint plan that nobody needs
      Given the case "side by side"
      And the partners are required to have a joint plan, decision or fund
      Then this rule applies
      And the advice is coexisting
      And a duty asks for at least cooperating
      And the duty asks for more than the work needs

    Scenario: The law asks two neighbours only to line up their plans
      Given the case "side by side"
      And the partners are required to share information or line up their plans
      Then this rule does not apply
      And a duty asks for at least coordinating
