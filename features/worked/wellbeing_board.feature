@sector-councils @difficulty-thought @phase-running @point-INTRO @trait-fashionable
Feature: Told to have a wellbeing board
  By law the rural district of Fenmoor must have a joint wellbeing plan, and five services must sign it. Each does its
  own part already: nurses go round, fire officers fit alarms, the parks are mown. Every quarter they meet for two
  hours in the council chamber, and nearly everyone who could be asked is asked. They approve papers that were printed
  the week before. The leaflet speaks of collaboration.

  Mrs Achterberg speaks for people who care for someone at home. She has a seat by the window and has said nothing
  since spring. On the stairs the man from the fire service says that he would not have agreed to page nine, had there
  been a moment to say so. Who would have to explain it if the plan failed, nobody can tell him.

  To talk about: what does the law ask of the five, word for word, and what have they added to it? Is there a piece of
  work in Fenmoor that truly needs the others?

  Scenario: The joint wellbeing plan
    To talk about: where each does its own part well, who would have to lead whom, and what would anyone lose? Some
    would use the duty to open a door. What would have to be behind it?

    Experts could differ: one would keep the board as small as the law lets it be, and give everyone the afternoons
    back. Another would say that a table the law pays for is worth having, and would use it to look for one problem that
    none of the five can solve. Both would stop calling it what it is not.

    Given a piece of work called "The joint wellbeing plan"
    And people would get: Each service does its part for people's wellbeing, and there is the plan that the law asks for
    And the smallest version: Each service's part is done well, and there is a plan that satisfies the law
    And people call it collaborating
    And the partners are already doing this together
    And these answers
      | Each organisation could get the whole result for its own people or area.                |
      | Each partner's part stands by itself, or the parts simply add up.                       |
      | It is known what has to be done, and it needs doing well.                               |
      | Going ahead alone would mean some doubling up.                                          |
      | Each partner can do its part with what it has.                                          |
      | Doing this together would leave people no better off than each doing its own part well. |
    And these answers
      | No date in the next few months would hurt people or break the law if it were missed. |
      | The partners are required to have a joint plan, decision or fund.                    |
      | No law gives one body alone the last word on the main decision.                      |
      | No personal or protected information needs to pass between the partners.             |
    And How far aims agree: Different things, or the same for different people, that can live side by side
    And these answers
      | The partners hardly know each other, or are polite and wary.                                         |
      | The leaders back this in words only.                                                                 |
      | The joint part has to be run on top of other work.                                                   |
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
      | Neither targets nor contracts nor money make the partners pull apart or together.                    |
      | Someone chairs the meetings, and that is all that holds it together.                                 |
      | Some who must act clearly have more money, authority and information than others.                    |
      | When someone is unhappy about who decides, nobody says so anywhere.                                  |
    And these answers
      | Nobody has changed or begun anything because of another partner yet.           |
      | What the partners share is information.                                        |
      | In the last decision that cost somebody something, each partner decided alone. |
      | If it went wrong, it is not clear who would be called in.                      |
    And these answers
      | The newest or least powerful people say little.                 |
      | The meetings are mostly for approving what was already decided. |
      | Most invitations go to nearly everyone.                         |
      | People agree in the room, but not afterwards.                   |
      | What there is to show for it is plans, papers and events.       |
      | It has been running for longer than a year.                     |
    When they ask how to work together
    Then the work calls for coexisting
    And these partners can go as far as cooperating
    And the advice is coexisting
    And in practice it is coexisting
    And the name and the practice are told as "You call it collaborating; in practice you work side by side."
    And a duty asks for at least cooperating
    And the duty asks for more than the work needs
    And leaving it there would be safe
    And the advice rests on no condition
    And no limit stands in the way
    And these misconceptions are at work
      | If it is called collaborative, it is |
      | Everyone has to do everything        |
      | A mixed table means a joint effort   |
      | We are all equal here                |
      | Governance means board meetings      |
      | Collaborating feels harmonious       |
    And the next step "Change the name" comes with it
    And the next step "Change what you do, or the name" does not come with it
    And the next step "Agree the order and the lead" does not come with it
    And the next step "Invest in skills first" does not come with it
    And the next step "Tell whoever set the duty" does not come with it
