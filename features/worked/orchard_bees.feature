@sector-research @difficulty-differ @phase-planned @point-CONCL @trait-alone-looks-easy @trait-nobody-knows
Feature: The empty hives of the Lorven valley
  Every March a third of the hives in the orchards along the Lorven are found empty. Dr Sandoval at the university has
  money for fifty hives, two years and a paper. "We can find that out by ourselves," says the head of her department,
  who calls it the department's own work, "and the growers can read it afterwards." There have been two such studies.
  Each blamed something else, and the hives went on dying.

  Beekeepers move their hives at night as the blossom moves. Growers change what they spray as the weather turns. Each
  changes what the other finds, from week to week, and no one sees both. So Dr Sandoval has been to the village hall
  three times, and nine people came. They agreed to bring the spray diaries and the hive books, and by the next meeting
  they had brought them. The youngest keeper asked why nobody counts wild bees, and was thanked for it.

  How would they go on? "We just share a spreadsheet," says the growers' secretary, "it is no trouble." He would do it
  after work, as Dr Sandoval would after teaching. The diaries have names in them; there is a lawful way to share those,
  and nobody has set it up. No one has asked the heads of the growers' union or of the department. What a grower would
  have to leave unsprayed has not come up, and nobody has looked at what the growers' contracts say.

  Scenario: Find out why the bees die
    To talk about: "it is no trouble" was said of a question that two studies could not answer. What would it take, in
    hours and in people, to try something, look, and change it together every few weeks? Some things here can be asked
    tomorrow. Which one of them matters most for how they should work?

    Experts could differ: a scientist may say that a good study keeps its distance, and that people with something at
    stake spoil it. Another would say that two good studies kept their distance. They would differ as well about what
    can be mended in a village hall, and how many things at once.

    Given a piece of work called "Find out why the bees die"
    And people would get: Hives along the Lorven live through the winter, and people know why
    And the smallest version: In one part of the valley a cause is found, and fewer hives are empty in the next March
    And people call it one organisation's own work
    And the partners meet or talk about this, but the work has not begun
    And these answers
      | One organisation alone could do a useful part of it and no more.                          |
      | Nobody knows what has to be done, so it has to be learnt by trying.                       |
      | Going ahead alone would do nothing worth a mention to others' work or to the public.      |
      | Doing this together would leave people much better off, or it is the only way that works. |
    And these answers
      | The partners keep having to adjust to each other.                                        |
      | Someone must hand over something that costs it, or there must be a pot that all draw on. |
      | Joining up would cost regular hours from several people.                                 |
      | No date in the next few months would hurt people or break the law if it were missed.     |
    And these answers
      | Nobody requires this to be done with others, and nobody presses for it.           |
      | No law gives one body alone the last word on the main decision.                   |
      | The partners we can't do without agree only in part on the result they want.      |
      | The partners keep small promises to each other.                                   |
      | Some who must act clearly have more money, authority and information than others. |
    And these answers
      | The meetings are mostly for working through hard things together.             |
      | Invitations go to those who are needed for the purpose.                       |
      | The newest or least powerful people are listened to, but nothing has changed. |
      | There has been no real disagreement yet.                                      |
    And these answers
      | The leaders have not been asked yet whether they back this.                               |
      | The joint part has to be run on top of other work.                                        |
      | Nobody holds it together yet, because it has not begun.                                   |
      | Personal or protected information must pass, and a lawful way is possible but not set up. |
    And these answers
      | Talking about power: we don't know                                                                   |
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
      | Targets, contracts and funding rules: we don't know                                                  |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as cooperating or collaborating
    And the advice is cooperating or collaborating
    And nothing is known of the practice
    And the answer begins "On these answers, it is still open between cooperating and collaborating."
    And nothing is told of name and practice
    And no duty is set
    And leaving it there would be safe
    And the advice rests on these conditions
      | The way to share information is not set up yet |
    And no limit stands in the way
    And the advice sends them nowhere else
    And these misconceptions are at work
      | It can be had without effort |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "Everyone has to do everything" is not at work
    And the misconception "Collaborating feels harmonious" is not at work
    And the misconception "Equals need no leader" is not at work
    And the next step "Invest in skills first" comes with it
    And the next step "Say who does it" does not come with it
    And the next step "Know of each other" does not come with it
    And the next step "Agree the order and the lead" does not come with it
