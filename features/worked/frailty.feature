@example @sector-health
Feature: A health and care partnership with three things to do
  Westvale has 23 partners and calls all they do collaborative. The hospital trust takes the chair. People come to hear
  the news and nod. On the way out, the community nurses say that it is the hospital that decides. So far two clinics
  have moved their opening days, and that is all. Three things are on the list: support for frail older people at home,
  the autumn vaccinations, and the hospital's lifts.

  To talk about: one partnership, one list, three pieces of work. What tells the first from the second, and the second
  from the third? Which of the 23 would you ask to none of the three?

  Background:
    Given these answers
      | The partners keep small promises to each other.                                                      |
      | The leaders back this in words only.                                                                 |
      | The joint part has to be run on top of other work.                                                   |
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
      | Targets, contracts or money pull the partners apart in something that matters here.                  |
      | Someone chairs the meetings, and that is all that holds it together.                                 |
    And these answers
      | One of those who must act is so much stronger that it could decide over another's head. |
      | When someone is unhappy about who decides, it is said afterwards in corridors.          |
      | The newest or least powerful people are listened to, but nothing has changed.           |
      | The meetings are mostly for hearing updates.                                            |
      | Every invitation goes to everyone.                                                      |
      | People agree in the room, but not afterwards.                                           |
    And people call it collaborating

  @difficulty-thought @phase-running @point-M3
  Scenario: Redesign support for frail older people at home
    Doris Pym is 86. A carer comes in the mornings, a nurse on Tuesdays, a housing officer about the stairs, and every
    other month an ambulance. Each of the four has a plan for her, and whenever one is changed the other three are
    wrong. The hospital is paid by the stay and the carers by the visit. Too many visits, too few, or the wrong ones:
    nobody can say what would keep her at home. The hospital would be content if she came less often, the nurses if she
    got up in the morning. In nine months the 23 have written a strategy of sixty pages.

    To talk about: six things are missing, and a start can carry four. Which two would you mend first, and who would
    see to them? Would it be fewer if one neighbourhood began?

    Experts could differ: one would mend first what is never said aloud, that it is the hospital that decides, since the
    rest hangs on it. Another would begin with the money, for people can talk about power for a year while each is still
    paid for different things. A third would leave the 23 to themselves and begin in one neighbourhood.

    Given a piece of work called "Redesign support for frail older people at home"
    And people would get: Frail older people stay well at home, and go to hospital less often
    And the smallest version: Each frail person has one plan that all who come to the house know, and that is changed when it fails
    And the partners are already doing this together
    And these answers
      | Nobody could get this result alone.                                                       |
      | The partners keep having to adjust to each other.                                         |
      | Nobody knows what has to be done, so it has to be learnt by trying.                       |
      | Going ahead alone could undo others' work or hurt people.                                 |
      | Someone must hand over something that costs it, or there must be a pot that all draw on.  |
      | Doing this together would leave people much better off, or it is the only way that works. |
    And these answers
      | Joining up would cost posts, budgets or new systems.                                 |
      | No date in the next few months would hurt people or break the law if it were missed. |
      | Joint work is not required, but someone with influence presses for it.               |
      | No law gives one body alone the last word on the main decision.                      |
      | Personal or protected information must pass, and a lawful way is in place.           |
      | The partners we can't do without agree only in part on the result they want.         |
    And these answers
      | Because of another partner, someone has changed dates, order or routes.                  |
      | What the partners share is information.                                                  |
      | In the last decision that cost somebody something, one decided and the others commented. |
      | If it went wrong, it is not clear who would be called in.                                |
      | What there is to show for it is plans, papers and events.                                |
      | It has been running for three months to a year.                                          |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as cooperating
    And the advice is cooperating
    And in practice it is coordinating
    And the answer begins "Start by cooperating. The work needs collaborating."
    And the name and the practice are told as "You call it collaborating; in practice you fit in with each other, and each keeps its own work and money."
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And these misconceptions are at work
      | If it is called collaborative, it is |
      | Everyone has to do everything        |
      | A mixed table means a joint effort   |
      | We are all equal here                |
      | Governance means board meetings      |
      | Collaborating feels harmonious       |
      | Everyone only gains                  |
      | Equals need no leader                |
      | It can be had without effort         |
    And the next step "Say who puts in what" comes with it
    And the next step "Make room to explore" comes with it
    And the next step "Invest in skills first" comes with it
    And the next step "Change the name" does not come with it
    And the next step "Name the losses" does not come with it
    And the next step "Agree what the problem is" does not come with it

  @difficulty-plain @phase-running @point-INTRO @trait-fashionable
  Scenario: This autumn's vaccination round
    Last autumn two clinics stood open in the same street on the same Thursday, and in the north of Westvale there was
    none before December. It is those two that have moved their days, and people in the north have noticed. This year
    41,000 are due, at eleven clinics; each has its vaccine, its nurses and its rooms. The region likes to hear of the
    round as the partnership's first success, so all 23 talk about it each month.

    To talk about: what did the two clinics need from each other, and what from the other 21? What is the round called, and
    who would mind if it were called what it is?

    Experts could differ: one would be content with the calendar and take the round off the board's list. Another would
    point to the people who are never reached, whom a calendar does not help. For them, what to do is not known, and
    that is another piece of work.

    Given a piece of work called "This autumn's vaccination round"
    And people would get: Everyone who is due a vaccination this autumn is offered one near home
    And the smallest version: Every part of Westvale has a clinic within reach before November
    And the partners are already doing this together
    And these answers
      | One organisation alone could do a useful part of it and no more. |
      | Some steps must wait for somebody else's or fit round them.      |
      | It is known what has to be done, and it needs doing well.        |
      | Going ahead alone would get in others' way.                      |
      | Each partner can do its part with what it has.                   |
      | Doing this together would leave people a little better off.      |
    And these answers
      | Joining up would cost some hours of meetings and messages.                              |
      | If this is not done within weeks or a few months, people are hurt or the law is broken. |
      | Joint work is not required, but someone with influence presses for it.                  |
      | No law gives one body alone the last word on the main decision.                         |
      | No personal or protected information needs to pass between the partners.                |
      | The partners we can't do without want the same result.                                  |
    And these answers
      | Because of another partner, someone has changed dates, order or routes.                  |
      | What the partners share is information.                                                  |
      | In the last decision that cost somebody something, one decided and the others commented. |
      | If it went wrong, it is not clear who would be called in.                                |
      | What there is to show for it is small wins that the people served would notice.          |
      | It has been running for three months to a year.                                          |
    When they ask how to work together
    Then the work calls for coordinating
    And these partners can go as far as cooperating
    And the advice is coordinating
    And in practice it is coordinating
    And the name and the practice are told as "You call it collaborating; in practice you fit in with each other, and each keeps its own work and money."
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And the misconception "If it is called collaborative, it is" is at work
    And the misconception "Everyone has to do everything" is at work
    And the misconception "Governance means board meetings" is at work
    And the misconception "Everyone only gains" is not at work
    And the misconception "Equals need no leader" is not at work
    And the misconception "It can be had without effort" is not at work
    And the next step "Change the name" comes with it
    And the next step "Make room to explore" does not come with it
    And the next step "Invest in skills first" does not come with it
    And the next step "Change what you do, or the name" does not come with it

  @difficulty-plain @phase-planned @point-M1 @trait-fashionable
  Scenario: Replace the hospital's lifts
    Two of the hospital's four lifts stop twice a week. In March a man waited on the third floor for his X-ray until
    the department had shut. The trust owns the lifts, has the money and has chosen the firm. They came onto the
    partnership's list because "whatever touches patients is ours", as the minutes have it.

    To talk about: who would be glad to see the lifts off the list? Nobody has begun anything because of another
    partner, so nothing is said of the practice here. What would the other 22 do with the twenty minutes?

    Experts could differ: hardly about who does it. One would simply do it and tell people the dates. Another would
    first ask those who can't use the stairs, which is a duty to ask and no joint work.

    Given a piece of work called "Replace the hospital's lifts"
    And people would get: Lifts that work
    And the smallest version: Two lifts that take people to every floor, day and night
    And the partners meet or talk about this, but the work has not begun
    And these answers
      | One organisation could get the whole result by itself.                               |
      | Each partner's part stands by itself, or the parts simply add up.                    |
      | It is known what has to be done, and it needs doing well.                            |
      | Going ahead alone would do nothing worth a mention to others' work or to the public. |
      | Each partner can do its part with what it has.                                       |
    And these answers
      | Doing this together would leave people no better off than each doing its own part well. |
      | No date in the next few months would hurt people or break the law if it were missed.    |
      | Nobody requires this to be done with others, and nobody presses for it.                 |
      | No law gives one body alone the last word on the main decision.                         |
      | No personal or protected information needs to pass between the partners.                |
    When they ask how to work together
    Then the work calls for acting alone
    And these partners can go as far as coordinating or cooperating
    And the advice is acting alone
    And nothing is known of the practice
    And nothing is told of name and practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And the misconception "Everyone has to do everything" is at work
    And the misconception "Everyone only gains" is not at work
    And the misconception "Equals need no leader" is not at work
    And the misconception "It can be had without effort" is not at work
    And the next step "Say who does it" comes with it
    And the next step "Invest in skills first" does not come with it
    And the next step "Ask for the little help you need" does not come with it
