@sector-health @difficulty-plain @phase-planned @point-INTRO @trait-fashionable
Feature: A vaccination catch-up round
  In the region of Aldermoor 2,300 children have missed a vaccination, and measles has been back since March. Method,
  dates and supply are set nationally. The clinics, the school nurses and the records office each do their own part of
  it. In the last round two teams came to one school on the same Tuesday, and a village that shares its nurse with
  three others got none.

  The regional director has announced a "Catch-Up Collaborative" of thirty members, who are to design the round
  together. Nobody has met about it yet. Those who would do the work meet about other things every month. There they
  keep what they promise, and whoever minds how something was decided says so. The diary would fall to Marisa, who
  keeps the school nurses' own, and does it when the day's work is done.

  To talk about: which of the thirty would have to know what about whom, and by when? What is there to design, if
  method, dates and supply are set? If uptake is low where people distrust the service, is that the same piece of work?

  Scenario: Run the catch-up round
    Experts could differ: one would say that the round fails where people distrust the service, so that the way to
    reach them is the real work, and no calendar helps. Another would run the round first and on time, and look
    afterwards at who did not come. They differ about which piece of work comes first, not about the calendar.

    Given a piece of work called "Run the catch-up round"
    And people would get: Every child who missed a vaccination is offered it
    And the smallest version: Each child on the list is offered one date near home, before the holidays
    And people call it collaborating
    And the partners are not doing this together, and do not meet about it
    And these answers
      | One organisation alone could do a useful part of it and no more. |
      | Some steps must wait for somebody else's or fit round them.      |
      | It is known what has to be done, and it needs doing well.        |
      | Going ahead alone would get in others' way.                      |
      | Each partner can do its part with what it has.                   |
      | Doing this together would leave people a little better off.      |
      | Joining up would cost regular hours from several people.         |
    And these answers
      | If this is not done within weeks or a few months, people are hurt or the law is broken. |
      | Joint work is not required, but someone with influence presses for it.                  |
      | No law gives one body alone the last word on the main decision.                         |
      | Personal or protected information must pass, and a lawful way is in place.              |
      | The partners we can't do without want the same result.                                  |
    And these answers
      | The partners keep small promises to each other.                                   |
      | The leaders back this with decisions, such as time, money or leave to commit.     |
      | The joint part has to be run on top of other work.                                |
      | The partner that must change most will change small things.                       |
      | Neither targets nor contracts nor money make the partners pull apart or together. |
      | Nobody holds it together yet, because it has not begun.                           |
      | Some who must act clearly have more money, authority and information than others. |
      | When someone is unhappy about who decides, it is said in the room.                |
    When they ask how to work together
    Then the work calls for coordinating
    And these partners can go as far as collaborating
    And the advice is coordinating
    And nothing is known of the practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And these misconceptions are at work
      | If it is called collaborative, it is |
    And the next step "Agree the order and the lead" comes with it
    And the next step "Say who puts in what" does not come with it
    And the next step "Agree how you decide together" does not come with it
    And the next step "Invest in skills first" does not come with it
