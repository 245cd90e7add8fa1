@sector-research @difficulty-plain @phase-planned @point-M6 @trait-fashionable
Feature: A microscope that none of them could buy
  Four laboratories stand within an hour's drive of each other: two universities, a teaching hospital and a seed
  institute. Each has an electron microscope that is older than its students. A machine that shows single molecules
  costs more than any of them will ever have. A national fund would pay for one, as long as those who apply sign as one
  "collaborative centre". It would stand in the hospital's basement, where the floor does not shake, and everyone would
  book hours on it.

  In four meetings all have said what they would get, and it is a good list. A doctoral student asked who would teach
  beginners, and was told that it was a good question. To pay for the running, each would close its own room. At the
  seed institute Tomasz and two others have run that room for nineteen years and prepared everybody's samples. They
  would move to the basement of the hospital and work for somebody else. It is the thing that everyone knows and that
  nobody has put to the institute's director.

  The four lend each other samples and keep to what they said. They also compete for the same students every autumn. A
  professor at the larger university writes the plan in the evenings.

  Scenario: Share one microscope
    To talk about: the list of gains is long and true. Who would write the other list, and what would Tomasz put on
    it? The name "centre" came from a form. What do the four really have to settle about one machine, and who would
    look after it?

    Experts could differ: one would say that booking, paying and looking after a machine is all there is to it. Another
    has seen such machines change what people dare to ask, and would call the new questions, not the machine, the piece
    of work that needs all four. They would both make somebody say what closes.

    Given a piece of work called "Share one microscope"
    And people would get: Researchers in all four places can see single molecules, within a month of asking
    And the smallest version: One machine that shows single molecules, and hours on it for whoever has a sample ready
    And people call it collaborating
    And the partners meet or talk about this, but the work has not begun
    And these answers
      | Joint work is not required, but money depends on doing it, or seeming to do it, together. |
      | No date in the next few months would hurt people or break the law if it were missed.      |
      | No law gives one body alone the last word on the main decision.                           |
      | No personal or protected information needs to pass between the partners.                  |
    And these answers
      | The partners we can't do without agree only in part on the result they want.  |
      | The partners keep small promises to each other.                               |
      | The leaders back this with decisions, such as time, money or leave to commit. |
      | Targets, contracts or money pull the partners both ways at once.              |
      | Nobody holds it together yet, because it has not begun.                       |
    And these answers
      | Nobody could get this result alone.                         |
      | Some steps must wait for somebody else's or fit round them. |
      | Specialists can work out what has to be done.               |
      | Going ahead alone would mean some doubling up.              |
    And these answers
      | Someone must hand over something that costs it, or there must be a pot that all draw on.  |
      | Doing this together would leave people much better off, or it is the only way that works. |
      | Joining up would cost posts, budgets or new systems.                                      |
    And these answers
      | The meetings are a mixture of reports and real work.                          |
      | Invitations go to those who are needed for the purpose.                       |
      | The newest or least powerful people are listened to, but nothing has changed. |
      | There has been no real disagreement yet.                                      |
    And these answers
      | Some who must act clearly have more money, authority and information than others.                    |
      | Talking about power: we don't know                                                                   |
      | The joint part has to be run on top of other work.                                                   |
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as collaborating
    And the advice is cooperating
    And nothing is known of the practice
    And nothing is told of name and practice
    And no duty is set
    And leaving it there would be safe
    And the advice rests on no condition
    And no limit stands in the way
    And the advice sends them nowhere else
    And these misconceptions are at work
      | If it is called collaborative, it is |
      | Everyone only gains                  |
    And the misconception "Everyone has to do everything" is not at work
    And the misconception "A mixed table means a joint effort" is not at work
    And the misconception "Collaborating feels harmonious" is not at work
    And the misconception "It can be had without effort" is not at work
    And the next step "Say who puts in what" comes with it
    And the next step "Sort the rules that pull both ways" comes with it
    And the next step "Agree how you decide together" does not come with it
    And the next step "Name the losses" does not come with it
    And the next step "Invest in skills first" does not come with it
