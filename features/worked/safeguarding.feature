Feature: Keeping children safe
  In Thornbury Vale council, police and health see to it that children are safe. They have known each other for years,
  keep what they promise, and say in the room when they mind who decides.

  To talk about: what can three bodies do for a child that one can't, and what can only one of them answer for? What
  would a child lose if nobody in particular had to answer for it?

  Background:
    Given these answers
      | The partners keep small promises to each other.                                                  |
      | The leaders back this with decisions, such as time, money or leave to commit.                    |
      | A named person has time to run the joint part.                                                   |
      | The partner that must change most will change small things.                                      |
      | Neither targets nor contracts nor money make the partners pull apart or together.                |
      | A trusted person or team holds it together, or the partners manage it between them and it works. |
      | Some who must act clearly have more money, authority and information than others.                |
      | When someone is unhappy about who decides, it is said in the room.                               |

  @sector-justice @difficulty-thought @phase-planned @trait-fashionable
  Scenario: Ask a court to take a child into care
    Kai is four, and since Easter he has been in hospital three times. The council's social worker thinks that a court
    should decide whether he can stay at home; by law it is for the council to ask, and nobody can ask in its place.
    The hearing is in six weeks. It takes a nurse's notes, two police reports and a doctor, who has to be freed for a
    day to speak. A member of the safeguarding board would like "to collaborate on the decision, so that all of us own
    it". The three have not met about Kai.

    To talk about: records, statements and a doctor's day are asked of police and health. Is that fitting in, or is it
    giving something? If all three had signed the decision and it was wrong, whom would Kai's grandmother ring?

    Experts could differ: a lawyer may say that records and statements are a duty and no gift, so that this is fitting
    in with each other and no more. Someone who runs such cases counts the days that a nurse or an officer spends on
    them, and calls it lending. Neither would share out the decision.

    Given a piece of work called "Ask a court to take a child into care"
    And people would get: The child is safe, and the court has all it needs to decide
    And the smallest version: On the day of the hearing the court has every record and statement that bears on the child
    And people call it collaborating
    And the partners are not doing this together, and do not meet about it
    And these answers
      | One organisation could do nearly all of it with a little help.                           |
      | Some steps must wait for somebody else's or fit round them.                              |
      | Specialists can work out what has to be done.                                            |
      | Going ahead alone could undo others' work or hurt people.                                |
      | Someone must hand over something that costs it, or there must be a pot that all draw on. |
      | Doing this together would leave people clearly better off, and we can say how.           |
      | Joining up would cost regular hours from several people.                                 |
    And these answers
      | Nobody holds it together yet, because it has not begun.                                 |
      | If this is not done within weeks or a few months, people are hurt or the law is broken. |
      | The partners are required to share information or line up their plans.                  |
      | By law one body alone has the last word on the main decision, and can't hand it over.   |
      | Personal or protected information must pass, and a lawful way is in place.              |
      | The partners we can't do without want the same result.                                  |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as cooperating
    And the advice is cooperating
    And nothing is known of the practice
    And a duty asks for at least coordinating
    And the duty asks for no more than the work needs
    And leaving it there would be safe
    And the advice rests on no condition
    And the advice sends them elsewhere for "A decision that the law gives to one body"
    And no limit stands in the way
    And no misconception is at work
    And the next step "Say who puts in what" comes with it
    And the next step "Agree how you decide together" does not come with it
    And the next step "Ask for the little help you need" does not come with it

  @sector-councils @difficulty-differ @phase-running
  Scenario: Run the shared front door
    Some forty worries about children come in every day, from a school, a neighbour, a midwife. Staff of council,
    police and health sit at one desk with three screens, in a room that the council pays for. On a Tuesday in January
    a midwife's worry and a police call from the same house met at that desk within the hour, and that night a baby
    slept elsewhere. What one of them finds out at ten changes what the other two do at eleven. The law wants a joint
    arrangement, and leaves the council in the lead.

    To talk about: what is put in at that desk, and what is decided there? When it last went wrong, who was called in, and
    were the other two called in with them?

    Experts could differ: many who run such a desk say that they decide together every day, and are right about the
    talk. Others point out that each worry still ends on one body's list, with that body's own threshold. Ask who was
    called in the last time it went wrong.

    Given a piece of work called "Run the shared front door"
    And people would get: Every worry about a child reaches someone who can act on it, on the same day
    And the smallest version: Each worry is read, on the day, by somebody who can see what all three services know of the child
    And the partners are already doing this together
    And these answers
      | Nobody could get this result alone.                                                       |
      | The partners keep having to adjust to each other.                                         |
      | Specialists can work out what has to be done.                                             |
      | Going ahead alone could undo others' work or hurt people.                                 |
      | Someone must hand over something that costs it, or there must be a pot that all draw on.  |
      | Doing this together would leave people much better off, or it is the only way that works. |
      | Joining up would cost posts, budgets or new systems.                                      |
    And these answers
      | If this is not done within days, people are hurt or the law is broken.             |
      | The partners are required to have a joint plan, decision or fund.                  |
      | By law one body leads on the main decision, but may share or delegate parts of it. |
      | Personal or protected information must pass, and a lawful way is in place.         |
      | The partners we can't do without want the same result.                             |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as cooperating
    And the advice is cooperating
    And nothing is told of name and practice
    And a duty asks for at least cooperating
    And the duty asks for no more than the work needs
    And leaving it there would be safe
    And the advice rests on no condition
    And no limit stands in the way
    And no misconception is at work
    And the next step "Say who puts in what" comes with it
    And the next step "Agree how you decide together" does not come with it
    And the next step "Agree the order and the lead" does not come with it
    And the next step "One lead first" does not come with it
