@sector-emergencies @difficulty-thought @phase-running @point-M7 @trait-alone-looks-easy
Feature: Fires on Brannock Heath
  Brannock Heath burns in every dry summer. At a fire the law puts the fire service in charge, and the service has nine
  engines. "It is our job, and we can do it by ourselves," says the area commander, and everyone calls it the service's
  own work. But engines sink on the heath. What gets to a fire out there are the farmers' tankers, the rangers' two cars
  with tracks, and the men from the army range, who know where the ground holds.

  For three summers the service has rung them as soon as there was smoke, and they have come with what they have. Some
  farmers keep a tanker full in July because of it, and two fires were stopped at the road. Who is trained, when, and in
  what, is settled at headquarters and sent round on a sheet. Once a year there is a briefing, at which the others say
  little. They hardly know the officers, who change every other year.

  Last July three farmers were making hay and did not come, and two rangers lit a strip to stop the fire while a crew
  was still behind it. Nobody was hurt, just. In the Plough afterwards, the rangers said that they had been told once
  how it would be, and never asked. It is February now. By April the heath will be dry.

  Scenario: Be ready for the next dry summer
    To talk about: at the fire, one commander; nobody here doubts it. In February it is another matter. Which questions
    could only the farmers and the rangers answer, and who could ask them so that they come? Is a sheet from
    headquarters leading, or is it giving orders to people who are free to make hay?

    Experts could differ: many officers would say that this is one service with helpers, and that safety needs one
    voice all year round. Others know that helpers who may shape the training are the ones who come. Some would pay the
    farmers for a tanker on call, which is a contract, and ends the argument or starts another. They would differ about
    the warning on leading, too: nobody on the heath claims to be equal, and a service that settles everything by
    itself does lead, some would say. Others would say that giving orders to people who may stay at home is not yet
    leading them.

    Given a piece of work called "Be ready for the next dry summer"
    And people would get: Fires on the heath stay small, and everybody who goes out comes home
    And the smallest version: By April, whoever goes out on the heath has wheels that don't sink there, and knows what the others will do
    And people call it one organisation's own work
    And the partners are already doing this together
    And these answers
      | One organisation alone could do a useful part of it and no more. |
      | Some steps must wait for somebody else's or fit round them.      |
      | Specialists can work out what has to be done.                    |
    And these answers
      | Going ahead alone could undo others' work or hurt people.                                 |
      | Someone must hand over something that costs it, or there must be a pot that all draw on.  |
      | Doing this together would leave people much better off, or it is the only way that works. |
      | Joining up would cost regular hours from several people.                                  |
    And these answers
      | If this is not done within weeks or a few months, people are hurt or the law is broken. |
      | The partners are required to share information or line up their plans.                  |
      | By law one body leads on the main decision, but may share or delegate parts of it.      |
      | No personal or protected information needs to pass between the partners.                |
    And these answers
      | The partners we can't do without want the same result.                                               |
      | The partners hardly know each other, or are polite and wary.                                         |
      | The leaders back this in words only.                                                                 |
      | A named person has time to run the joint part.                                                       |
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
      | Neither targets nor contracts nor money make the partners pull apart or together.                    |
      | Some who must act clearly have more money, authority and information than others.                    |
      | When someone is unhappy about who decides, it is said afterwards in corridors.                       |
    And these answers
      | It has been running for longer than a year.                                              |
      | Because of another partner, someone has changed dates, order or routes.                  |
      | What the partners share is people, space, equipment or data.                             |
      | In the last decision that cost somebody something, one decided and the others commented. |
      | If it went wrong, a named lead would be called in.                                       |
      | What there is to show for it is small wins that the people served would notice.          |
    And these answers
      | One partner runs it its own way.                   |
      | The newest or least powerful people say little.    |
      | The partners hardly meet at all.                   |
      | There are hardly any meetings to invite anyone to. |
      | People agree in the room, but not afterwards.      |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as collaborating
    And the advice is cooperating
    And in practice it is cooperating
    And the name and the practice are told as "You call it acting alone; in practice you put things in for each other."
    And a duty asks for at least coordinating
    And the duty asks for no more than the work needs
    And leaving it there would be safe
    And the advice rests on no condition
    And no limit stands in the way
    And the advice sends them nowhere else
    And these misconceptions are at work
      | A mixed table means a joint effort |
      | Collaborating feels harmonious     |
      | Equals need no leader              |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "Everyone has to do everything" is not at work
    And the misconception "Governance means board meetings" is not at work
    And the misconception "Everyone only gains" is not at work
    And the next step "Say who puts in what" comes with it
    And the next step "Ask each other how it goes" comes with it
    And the next step "One lead first" does not come with it
    And the next step "Agree how you decide together" does not come with it
    And the next step "Change the name" does not come with it
