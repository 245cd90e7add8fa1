@sector-health @difficulty-thought @phase-planned @point-CONCL
Feature: Frailty, in one neighbourhood to begin with
  Two clinics, the community nurses and the carers' group of one part of Westvale want to begin by themselves, with the
  thirty frail people there who were most often in hospital last year. One of the thirty, Mr Adeyinka, was weighed by
  four people in one week, and none of them saw that he no longer went up to bed. The four have kept their word to each
  other, they say in the room who decides, and a nurse whom all of them trust brings them together, on top of her own
  work. The nurses have said that they will give up their own way of assessing people. Those at the top say that it is
  a fine idea. Each is still paid for different things.

  To talk about: this is the first piece of work of the whole partnership, with the questions asked again for a smaller
  group. Three things are missing rather than six, and a start can carry three as conditions. Who would see to each?

  Scenario: Start with one neighbourhood
    Experts could differ: one would not let it start before the nurse has hours of her own, since goodwill is used up
    by the first winter. Another would start now, because hours are given to what already moves. Both would write
    down the day on which they ask again.

    Given a piece of work called "Start with one neighbourhood"
    And people would get: Frail older people in this neighbourhood stay well at home, and go to hospital less often
    And the smallest version: Thirty frail people have support that is changed as soon as it does not help
    And the partners meet or talk about this, but the work has not begun
    And these answers
      | Nobody could get this result alone.                                                       |
      | The partners keep having to adjust to each other.                                         |
      | Nobody knows what has to be done, so it has to be learnt by trying.                       |
      | Going ahead alone could undo others' work or hurt people.                                 |
      | Someone must hand over something that costs it, or there must be a pot that all draw on.  |
      | Doing this together would leave people much better off, or it is the only way that works. |
      | Joining up would cost regular hours from several people.                                  |
    And these answers
      | No date in the next few months would hurt people or break the law if it were missed. |
      | Nobody requires this to be done with others, and nobody presses for it.              |
      | No law gives one body alone the last word on the main decision.                      |
      | Personal or protected information must pass, and a lawful way is in place.           |
      | The partners we can't do without want the same result.                               |
    And these answers
      | The partners keep small promises to each other.                                                  |
      | The leaders back this in words only.                                                             |
      | The joint part has to be run on top of other work.                                               |
      | The partner that must change most has said something real that it would give up.                 |
      | Targets, contracts or money pull the partners apart in something that matters here.              |
      | A trusted person or team holds it together, or the partners manage it between them and it works. |
      | Some who must act clearly have more money, authority and information than others.                |
      | When someone is unhappy about who decides, it is said in the room.                               |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as collaborating
    And the advice is collaborating
    And nothing is known of the practice
    And the answer begins "On these answers, collaborating fits, on three conditions."
    And leaving it there would be safe
    And no duty is set
    And the advice rests on these conditions
      | Leaders back it in words only          |
      | It is run on top of other work         |
      | Targets or contracts pull people apart |
    And the condition "What would be given up has not been talked about" does not come with it
    And the condition "There is only a chair" does not come with it
    And no limit stands in the way
    And these misconceptions are at work
      | It can be had without effort |
    And the next step "Agree how you decide together" comes with it
    And the next step "Name the losses" comes with it
    And the next step "Invest in skills first" comes with it
    And the next step "Little can be built now" does not come with it
    And the next step "Change the name" does not come with it
