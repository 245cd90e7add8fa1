@sector-climate @difficulty-plain @phase-running @point-M7
Feature: Seven owners of one bog
  High Carrow is a bog that belongs to seven: a water company, two estates, a wildlife charity, a forestry firm, the
  county, and hill farmers who have grazed it for as long as anyone can tell. It dries out, burns, and turns the town's
  water brown. Other moors have shown how to mend it: dam the gullies from the top down, and plant moss. In April the
  seven began, with one hired digger, one driver and one pot of money for moss. "A partnership of equals", says the page
  that all have signed, "in which nobody is above anybody".

  There is no chair, and whoever comes first opens the meeting. In July the digger stood for six weeks beside the road,
  because nobody said whose gully was next. The lower estate dammed its own gullies before those above it, and the
  first storm took the dams away. Yet there is something to show: below the top gullies the stream runs clear, and
  anglers have noticed.

  People speak their minds at the meetings, argue, and come back. The farmers, who had never been asked about anything
  up there before, had the track moved, and the others shifted their dates for the days on which sheep are gathered. And
  after each meeting everybody goes home and waits for somebody to ring.

  Scenario: Mend the bog at High Carrow
    To talk about: who may ring the driver and say "on Monday you are at the top of the farmers' gully"? Would the seven
    be less equal if one of them might? Think of somebody in your own work whom people call back, and why they do.

    Experts could differ: one would pay a project officer, who belongs to none of the seven. Another would have the
    farmers' gathering day decide everything, as it always has, and ask the oldest of them to ring round. A third would
    say that it works well enough, and that six weeks of a digger are cheaper than an officer.

    Given a piece of work called "Mend the bog at High Carrow"
    And people would get: The bog holds its water, and the town's water is clear
    And the smallest version: The gullies are dammed from the top down before winter, and moss grows behind the dams
    And people call it a partnership and nothing more exact
    And the partners are already doing this together
    And these answers
      | It has been running for three months to a year.                                 |
      | Because of another partner, someone has changed dates, order or routes.         |
      | The partners share money, but not the losses.                                   |
      | In the last decision that cost somebody something, each partner decided alone.  |
      | If it went wrong, each partner would be called in for its own part.             |
      | What there is to show for it is small wins that the people served would notice. |
    And these answers
      | The meetings are a mixture of reports and real work.                 |
      | Invitations go to those who are needed for the purpose.              |
      | Things are different because of the newest or least powerful people. |
      | When people disagree, it is worked through, and people stay.         |
    And these answers
      | One organisation alone could do a useful part of it and no more. |
      | Some steps must wait for somebody else's or fit round them.      |
      | It is known what has to be done, and it needs doing well.        |
      | Going ahead alone would get in others' way.                      |
    And these answers
      | Someone must hand over something that costs it, or there must be a pot that all draw on. |
      | Doing this together would leave people clearly better off, and we can say how.           |
      | Joining up would cost regular hours from several people.                                 |
    And these answers
      | No date in the next few months would hurt people or break the law if it were missed. |
      | Nobody requires this to be done with others, and nobody presses for it.              |
      | No law gives one body alone the last word on the main decision.                      |
      | No personal or protected information needs to pass between the partners.             |
    And these answers
      | The partners we can't do without agree only in part on the result they want.      |
      | The partners keep small promises to each other.                                   |
      | The leaders back this with decisions, such as time, money or leave to commit.     |
      | The partner that must change most will change small things.                       |
      | Neither targets nor contracts nor money make the partners pull apart or together. |
    And these answers
      | Some who must act clearly have more money, authority and information than others. |
      | When someone is unhappy about who decides, it is said in the room.                |
      | The joint part has to be run on top of other work.                                |
      | The work has begun, and nobody holds it together.                                 |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as collaborating
    And the advice is cooperating
    And in practice it is cooperating
    And the answer begins "On these answers, cooperating fits, on one condition."
    And nothing is told of name and practice
    And no duty is set
    And leaving it there would be safe
    And the advice rests on these conditions
      | Nobody holds it together |
    And no limit stands in the way
    And the advice sends them nowhere else
    And these misconceptions are at work
      | Equals need no leader |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "We are all equal here" is not at work
    And the misconception "Governance means board meetings" is not at work
    And the misconception "Collaborating feels harmonious" is not at work
    And the next step "Say who puts in what" comes with it
    And the next step "Ask each other how it goes" comes with it
    And the next step "Agree how you decide together" does not come with it
    And the next step "Change the name" does not come with it
    And the next step "Take the next step first" does not come with it
