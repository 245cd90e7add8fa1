@sector-migration @difficulty-thought @phase-running @point-CONCL @trait-fashionable
Feature: Twenty-eight days to move on
  In Kelderby some thirty people a month are told that they may stay in the country. Twenty-eight days later each of
  them has to be out of the house in which they waited for that letter. They need a bank account, money to live on and a
  room. The firm that runs the houses, the council's housing office, the job centre and a refugee charity call
  themselves the Moving On Collaborative. The mayor opened it in March and shows it to visitors.

  One morning a week each of them lends a worker to a table in the library. People who moved on last year have rewritten
  the letter, and now it is understood. The firm sends its list of dates on Mondays, which it never did before. Amina of
  the charity, who has this on top of her own work, rings round, and people do what she asks.

  The meetings are a pleasure, and over in forty minutes; somebody always bakes. What each person needs is no riddle to
  them: a bank account, the first money, and one of the rooms to let in Kelderby, for which a landlord wants a deposit.
  Since June one point has been put off to the next meeting each time. On day twenty-nine the firm changes the lock, as
  its contract says. The council has no duty to most single men, and nobody has said where a deposit would come from.
  Last month eleven of them slept in the park behind the library.

  Scenario: From the letter to a room
    To talk about: what has been hard here since March, and for whom? Forty pleasant minutes have changed one list of
    dates. What would the first meeting be like in which day twenty-nine is the only point, and who would need to be
    freed from other work to hold it?

    Experts could differ: one would say that the way is known, bank, money, room, and that four workers at a table need
    a settled order, a protected morning and a small fund for deposits. Another would say that the rooms to let won't
    do for thirty people a month, so that nobody knows where the rooms are to come from. For them this question is a
    piece of work of its own, for which four bodies would have to decide things together.

    Given a piece of work called "From the letter to a room"
    And people would get: Everyone who gets the letter has money and a room on the day they have to leave
    And the smallest version: On day twenty-eight each of them has money in an account and a key
    And people call it collaborating
    And the partners are already doing this together
    And these answers
      | Joint work is not required, but someone with influence presses for it.          |
      | It has been running for three months to a year.                                 |
      | The meetings are a mixture of reports and real work.                            |
      | Invitations go to those who are needed for the purpose.                         |
      | Things are different because of the newest or least powerful people.            |
      | What there is to show for it is small wins that the people served would notice. |
    And these answers
      | If this is not done within weeks or a few months, people are hurt or the law is broken. |
      | By law one body leads on the main decision, but may share or delegate parts of it.      |
      | Personal or protected information must pass, and a lawful way is in place.              |
    And these answers
      | One organisation alone could do a useful part of it and no more. |
      | Some steps must wait for somebody else's or fit round them.      |
      | It is known what has to be done, and it needs doing well.        |
      | Going ahead alone could undo others' work or hurt people.        |
    And these answers
      | Someone must hand over something that costs it, or there must be a pot that all draw on. |
      | Doing this together would leave people clearly better off, and we can say how.           |
      | Joining up would cost regular hours from several people.                                 |
    And these answers
      | The partners we can't do without agree only in part on the result they want.                     |
      | The partners keep small promises to each other.                                                  |
      | The leaders back this in words only.                                                             |
      | The joint part has to be run on top of other work.                                               |
      | The partner that must change most will change small things.                                      |
      | Targets, contracts or money pull the partners apart in something that matters here.              |
      | A trusted person or team holds it together, or the partners manage it between them and it works. |
    And these answers
      | Some who must act clearly have more money, authority and information than others. |
      | When someone is unhappy about who decides, it is said in the room.                |
      | What the partners share is people, space, equipment or data.                      |
      | In the last decision that cost somebody something, each partner decided alone.    |
    And these answers
      | If it went wrong, each partner would be called in for its own part.     |
      | Because of another partner, someone has changed dates, order or routes. |
      | When people disagree, it is put off.                                    |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as collaborating
    And the advice is cooperating
    And in practice it is cooperating
    And the name and the practice are told as "You call it collaborating; in practice you put things in for each other."
    And no duty is set
    And leaving it there would be safe
    And the advice rests on no condition
    And no limit stands in the way
    And the advice sends them nowhere else
    And these misconceptions are at work
      | If it is called collaborative, it is |
      | Collaborating feels harmonious       |
      | It can be had without effort         |
    And the misconception "A mixed table means a joint effort" is not at work
    And the misconception "Governance means board meetings" is not at work
    And the misconception "Everyone only gains" is not at work
    And the misconception "Equals need no leader" is not at work
    And the next step "Say who puts in what" comes with it
    And the next step "Ask each other how it goes" comes with it
    And the next step "Change the name" comes with it
    And the next step "Agree how you decide together" does not come with it
    And the next step "Change what you do, or the name" does not come with it
    And the next step "Invest in skills first" does not come with it
