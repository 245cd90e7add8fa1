@sector-police @difficulty-thought @phase-planned @point-INTRO @trait-refusing-partner
Feature: An adviser for women who ring the police
  Every week eleven women in Marlbeck ring the police about a violent partner. Most of them hear from nobody but the
  police afterwards. Superintendent Colm Brady wants each of them to get advice within two days from someone who is
  independent. The only advisers in town are those of Fennel House, the refuge.

  His plan is that the police pay for one adviser more, who is told of each woman and rings her. The commissioner has
  announced it to the newspaper as "a bold new collaboration". Fennel House read about it there.

  Precious Adeyemi, who runs Fennel House, has said no three times, once in writing. Many women come to her because
  she is not the police: some fear for their children, some for their right to stay in the country. Five years ago an
  officer used in court what a woman had told her adviser. Officers have kept their word since, and Fennel House still
  won't take police money. What it would lose by the plan, nobody has asked. If a woman rings Fennel House herself,
  somebody sees her the same day.

  Scenario: Independent advice after a call to the police
    To talk about: one "no" turns up twice in these answers. What is it a "no" to, and what has nobody asked Fennel
    House yet? What could the police do tomorrow that needs nobody's yes?

    Experts could differ: advisers from charities sit in police stations in some towns, with a written line that they
    will not cross, and one expert would work patiently for that here. Another would leave Fennel House where it is,
    because women trust it for its distance. Both would take the announcement back.

    Given a piece of work called "Independent advice after a call to the police"
    And people would get: Women who ring the police about a violent partner can have independent advice in two days
    And the smallest version: A woman who has rung the police and wants it talks, within two days, to someone who is not the police
    And people call it collaborating
    And the partners meet or talk about this, but the work has not begun
    And these answers
      | Nobody could get this result alone.                                                      |
      | Some steps must wait for somebody else's or fit round them.                              |
      | It is known what has to be done, and it needs doing well.                                |
      | Someone must hand over something that costs it, or there must be a pot that all draw on. |
      | Doing this together would leave people clearly better off, and we can say how.           |
      | Going ahead alone would get in others' way.                                              |
      | Joining up would cost regular hours from several people.                                 |
    And these answers
      | Joint work is not required, but someone with influence presses for it.                  |
      | If this is not done within weeks or a few months, people are hurt or the law is broken. |
      | No law gives one body alone the last word on the main decision.                         |
      | Personal or protected information must pass, and a lawful way is in place.              |
      | The partners we can't do without agree only in part on the result they want.            |
    And these answers
      | After bad history, promises have been kept lately.                                |
      | A leader we need is openly or quietly against doing this jointly.                 |
      | A named person has time to run the joint part.                                    |
      | Neither targets nor contracts nor money make the partners pull apart or together. |
      | Nobody holds it together yet, because it has not begun.                           |
    And these answers
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
      | Some who must act clearly have more money, authority and information than others.                    |
      | When someone is unhappy about who decides, it is said in the room.                                   |
      | Invitations go to those who are needed for the purpose.                                              |
    And these answers about the partner "Fennel House"
      | This partner brings something we can't do without.                                            |
      | The result touches this partner, or the people it speaks for, strongly.                       |
      | This partner could take part properly only with help.                                         |
      | This partner does not want to be part of it in this way.                                      |
      | Need to stay independent: Yes, it would / It could, but written safeguards would deal with it |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as coordinating
    And the advice is coordinating
    And nothing is known of the practice
    And the answer begins "Start by coordinating. The work needs cooperating."
    And nothing is told of name and practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And these limits stand in the way
      | A partner you can't do without does not want to |
      | Leaders are against it                          |
    And these misconceptions are at work
      | If it is called collaborative, it is |
      | Everyone only gains                  |
    And the misconception "Everyone has to do everything" is not at work
    And the misconception "A mixed table means a joint effort" is not at work
    And the misconception "We are all equal here" is not at work
    And the next step "Agree the order and the lead" comes with it
    And the next step "Say who puts in what" does not come with it
    And the next step "Agree how you decide together" does not come with it
    And the advice does not send them elsewhere for "An emergency"
    And the partner "Fennel House" can go as far as coexisting or coordinating
