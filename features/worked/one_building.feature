@example @sector-councils @difficulty-thought @phase-running @point-INTRO @trait-fashionable
Feature: A library and a job centre in one building
  In Ashby Row a library, a job centre and a clinic have shared a roof for two years and take turns at the front desk.
  Each gives up a worker for two mornings a week, and since then somebody has been there from nine to six. It was the
  apprentice who had the desk moved to where people with prams come in. They argue about the heating and settle it.
  What each does behind its own door has stayed as it was. The sign outside says "a collaboration", and the leader of
  the council would like to see more of it. Three hundred people come in every day, and it works.

  To talk about: should the sign change, or the work? Some see the building as the start of something closer. What
  would that piece of work be, and who has asked for it?

  Scenario: Share the building and its front desk
    To talk about: these three could go further, and the work does not ask for it. What would they lose if they tried?

    Experts could differ: one would change the sign on the door and leave the rest alone. Another would say that people
    who come in with debts, no work and poor sleep need the three to look at one life together. That is a larger piece
    of work, and whoever thinks so should say who would do it.

    Given a piece of work called "Share the building and its front desk"
    And people would get: People who come in find all three services behind one desk, and it is always staffed
    And the smallest version: Whoever comes through the door finds somebody at the desk who can point them on
    And people call it collaborating
    And the partners are already doing this together
    And these answers
      | One organisation alone could do a useful part of it and no more.                         |
      | Some steps must wait for somebody else's or fit round them.                              |
      | It is known what has to be done, and it needs doing well.                                |
      | Going ahead alone would mean some doubling up.                                           |
      | Someone must hand over something that costs it, or there must be a pot that all draw on. |
      | Doing this together would leave people clearly better off, and we can say how.           |
      | Joining up would cost regular hours from several people.                                 |
    And these answers
      | No date in the next few months would hurt people or break the law if it were missed. |
      | Joint work is not required, but someone with influence presses for it.               |
      | No law gives one body alone the last word on the main decision.                      |
      | No personal or protected information needs to pass between the partners.             |
      | The partners we can't do without agree only in part on the result they want.         |
    And these answers
      | The partners keep small promises to each other.                                                  |
      | The leaders back this with decisions, such as time, money or leave to commit.                    |
      | A named person has time to run the joint part.                                                   |
      | The partner that must change most will change small things.                                      |
      | Neither targets nor contracts nor money make the partners pull apart or together.                |
      | A trusted person or team holds it together, or the partners manage it between them and it works. |
      | Those who must act are not far apart in money, authority and information.                        |
      | When someone is unhappy about who decides, it is said in the room.                               |
    And these answers
      | Because of another partner, someone has changed dates, order or routes.        |
      | What the partners share is people, space, equipment or data.                   |
      | In the last decision that cost somebody something, each partner decided alone. |
      | If it went wrong, each partner would be called in for its own part.            |
    And these answers
      | Things are different because of the newest or least powerful people.            |
      | The meetings are a mixture of reports and real work.                            |
      | Invitations go to those who are needed for the purpose.                         |
      | When people disagree, it is worked through, and people stay.                    |
      | What there is to show for it is small wins that the people served would notice. |
      | It has been running for longer than a year.                                     |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as collaborating
    And the advice is cooperating
    And in practice it is cooperating
    And the name and the practice are told as "You call it collaborating; in practice you put things in for each other."
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And these misconceptions are at work
      | If it is called collaborative, it is |
    And the next step "Change the name" comes with it
    And the next step "Change what you do, or the name" does not come with it
    And the next step "Free some time" does not come with it
    And the next step "Name the losses" does not come with it
