Feature: Keeping children safe
  Council, police and health answer worries about children at one front door. A board member would like decisions to go
  to court to be taken together as well.

  To talk about: by law the court decision is the council's, and sharing it out would leave a child with nobody to
  answer for it. The front door needs shared staff every day. Many who lead this work would call that collaborating; if
  they do decide together and answer together, the questions about practice will show it.

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
    To talk about: the advice here used to be coordinating. But police and health hand over records and statements, and
    their people's time to give evidence: that is cooperating. What the law rules out is deciding together, and
    cooperating leaves the decision where it is.

    Experts could differ: a lawyer may say that records and statements are a duty and no gift, so that this is fitting
    in with each other and no more. Someone who runs such cases counts the days that a nurse or an officer spends on
    them, and calls it lending. Neither would share out the decision.

    Given a piece of work called "Ask a court to take a child into care"
    And people would get: The child is safe, and the court has all it needs to decide
    And the smallest version: Police and health hand over records and statements in time, and the council decides
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
    Experts could differ: many who run such a desk say that they decide together every day, and are right about the
    talk. Others point out that each worry still ends on one body's list, with that body's own threshold. Ask who was
    called in the last time it went wrong.

    Given a piece of work called "Run the shared front door"
    And people would get: Every worry about a child reaches someone who can act on it, on the same day
    And the smallest version: Staff of all three at one desk, who see the same records and talk every day
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
