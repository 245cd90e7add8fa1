@sector-planning @difficulty-plain @phase-planned @point-M1 @trait-fashionable
Feature: Four hundred extensions waiting
  In Holmbridge four hundred drawings for lofts, porches and kitchens wait for a yes or a no. It should take eight
  weeks, and it takes fifteen. Two officers left in the spring, and every file still goes from desk to desk. Nadia
  Rahman, who leads the planning team, knows what she would do: one officer for each file from beginning to end,
  everything on the screen, and somebody for six months to clear the pile. It would help her if architects sent in
  complete forms.

  The new chief executive has other ideas. She has set up Planning Together, with parish councils, builders,
  architects, the water company, a youth forum and the chamber of trade. There are 29 people, and all of them are
  invited to all of its four groups. They have met twice. The second time they spent an hour on what the word "place"
  means. Nadia sat through it and thought of the pile on her desk.

  Scenario: Decide on extensions in eight weeks
    To talk about: which of the 29 would be missed, and for what? How would you tell the chief executive, who means
    well and has put money into this?

    Experts could differ: one would thank the 29 and send them home, and ask three architects to test a checklist.
    Another would keep them for a piece of work that does need them, such as where the next thousand homes should
    go, and take the pile off their list. A planner might add that it is the large plans that keep the water
    company and the council waiting for each other; for those, the questions have other answers.

    Given a piece of work called "Decide on extensions in eight weeks"
    And people would get: Whoever wants to build a loft or a porch gets a yes or a no within eight weeks
    And the smallest version: Whoever sends in a complete form gets a yes or a no within eight weeks
    And people call it collaborating
    And the partners meet or talk about this, but the work has not begun
    And these answers
      | Joint work is not required, but someone with influence presses for it.        |
      | The leaders back this with decisions, such as time, money or leave to commit. |
      | Every invitation goes to everyone.                                            |
      | The meetings are a mixture of reports and real work.                          |
      | The newest or least powerful people are listened to, but nothing has changed. |
    And these answers
      | The partners hardly know each other, or are polite and wary.                                         |
      | A named person has time to run the joint part.                                                       |
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
      | Nobody holds it together yet, because it has not begun.                                              |
      | There has been no real disagreement yet.                                                             |
    And these answers
      | One organisation could do nearly all of it with a little help.                        |
      | Each partner's part stands by itself, or the parts simply add up.                     |
      | It is known what has to be done, and it needs doing well.                             |
      | By law one body alone has the last word on the main decision, and can't hand it over. |
    And these answers
      | Going ahead alone would do nothing worth a mention to others' work or to the public. |
      | The partners need no more than small favours from each other.                        |
      | Doing this together would leave people a little better off.                          |
      | Joining up would cost some hours of meetings and messages.                           |
      | No date in the next few months would hurt people or break the law if it were missed. |
      | No personal or protected information needs to pass between the partners.             |
    And these answers
      | Neither targets nor contracts nor money make the partners pull apart or together. |
      | Some who must act clearly have more money, authority and information than others. |
    And How far aims agree: Different things, or the same for different people, that can live side by side
    And Talking about power: we don't know
    When they ask how to work together
    Then the work calls for acting alone
    And these partners can go as far as cooperating
    And the advice is acting alone
    And nothing is known of the practice
    And the answer begins "On these answers, the lightest way of working that fits is acting alone."
    And nothing is told of name and practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And these misconceptions are at work
      | If it is called collaborative, it is |
      | Everyone has to do everything        |
    And the misconception "A mixed table means a joint effort" is not at work
    And the misconception "Governance means board meetings" is not at work
    And the misconception "Everyone only gains" is not at work
    And the next step "Say who does it" comes with it
    And the next step "Ask for the little help you need" comes with it
    And the next step "Know of each other" does not come with it
    And the next step "Agree the order and the lead" does not come with it
    And the advice sends them elsewhere for "A decision that the law gives to one body"
    And the advice does not send them elsewhere for "Buying, tenders and bids"
