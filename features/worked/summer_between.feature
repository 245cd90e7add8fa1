@sector-schools @difficulty-differ @phase-running @point-M4 @trait-nobody-knows
Feature: The summer between two schools
  Every summer 1,100 children in Sandrigg go from 23 primary schools to four secondary schools. About ninety of them
  need a good deal of help, and what their teacher knows is often lost on the way. By law their files are sent on, and
  so they are; few of them are read before Christmas. Last year a boy who can't bear to be touched was given the seat
  beside the door of the dining hall. By October he no longer came.

  There is a Transition Board of 27 heads with the council and the clinic, and whatever there is to go to, all of them
  are asked to it. It meets for an afternoon every half-term. Its papers come the night before, and it approves them.
  In June it approved a "transition passport" that had gone to the printer in May. Every primary school was to fill it
  in, and none has. What went wrong in September has never been on the list. Kofi Mensah, who had the boy in his class,
  has never been asked to come, nor has any parent.

  What such a child needs, the teachers who have had it for years can work out. What nobody can say is whether that is
  a matter of talk alone. Perhaps the two teachers only have to talk, at the right time. Perhaps somebody has to come
  along: one primary school paid for its assistant to go with three children for the first weeks, and all three are
  still there. That was one school, and nobody has looked at whether it was because of her.

  Scenario: Children who need help change schools
    To talk about: which hard question did the board ever work through? What would you have to find out about the
    assistant, from whom, and by when? What can be agreed before next June all the same?

    Experts could differ: one would have the two teachers of each of the ninety talk in June, see to it that they
    do, and leave it there until someone knows more. Another would lend three assistants next September and count,
    because nobody learns it otherwise. A head might say that 27 heads in a room can at least agree a date, and another
    that it takes no head at all, but two teachers with a free hour.

    Given a piece of work called "Children who need help change schools"
    And people would get: Children who need most help begin at secondary school with people who know what they need
    And the smallest version: On the first day of term, somebody in the new school knows what each of the ninety can't bear
    And people call it a partnership and nothing more exact
    And the partners are already doing this together
    And these answers
      | It has been running for longer than a year.                                                   |
      | Every invitation goes to everyone.                                                            |
      | The meetings are mostly for approving what was already decided.                               |
      | There has been no real disagreement yet.                                                      |
      | The last decision that cost somebody something was made together, but it did not bind anyone. |
      | What there is to show for it is plans, papers and events.                                     |
    And these answers
      | One organisation alone could do a useful part of it and no more.               |
      | Some steps must wait for somebody else's or fit round them.                    |
      | Specialists can work out what has to be done.                                  |
      | Doing this together would leave people clearly better off, and we can say how. |
      | The partners we can't do without want the same result.                         |
    And What has to be handed over: we don't know
    And these answers
      | Going ahead alone would mean some doubling up.                                          |
      | Joining up would cost regular hours from several people.                                |
      | If this is not done within weeks or a few months, people are hurt or the law is broken. |
      | The partners are required to share information or line up their plans.                  |
      | No law gives one body alone the last word on the main decision.                         |
      | Personal or protected information must pass, and a lawful way is in place.              |
    And these answers
      | The partners hardly know each other, or are polite and wary.                      |
      | The leaders back this in words only.                                              |
      | The joint part has to be run on top of other work.                                |
      | Someone chairs the meetings, and that is all that holds it together.              |
      | Neither targets nor contracts nor money make the partners pull apart or together. |
      | Some who must act clearly have more money, authority and information than others. |
    And What partners would give up: we don't know
    And Talking about power: we don't know
    And these answers
      | Nobody has changed or begun anything because of another partner yet. |
      | What the partners share is information.                              |
      | If it went wrong, it is not clear who would be called in.            |
      | The newest or least powerful people are not in it.                   |
    When they ask how to work together
    Then the work calls for coordinating or cooperating
    And these partners can go as far as coordinating, cooperating or collaborating
    And the advice is coordinating or cooperating
    And in practice it is coexisting
    And the answer begins "On these answers, it is still open between coordinating and cooperating."
    And nothing is told of name and practice
    And leaving it there would be safe
    And a duty asks for at least coordinating
    And the duty asks for no more than the work needs
    And the advice rests on no condition
    And no limit stands in the way
    And these misconceptions are at work
      | Everyone has to do everything   |
      | Governance means board meetings |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "We are all equal here" is not at work
    And the misconception "Collaborating feels harmonious" is not at work
    And the next step "Agree how you decide together" does not come with it
    And the next step "Make room to explore" does not come with it
