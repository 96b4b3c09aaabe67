package io.personaassistant.text;

import java.util.List;
import java.util.Set;

/// First names that are hardly ever anything else, so that `Maria Lopez complained` names a person
/// without further cue. Common in Europe, the Americas and Asia; words such as Will, Grace or Mark
/// are left out on purpose. Lower case.
public final class FirstNames {
  private static final Set<String> NAMES =
      Set.copyOf(
          List.of(
              ("aaron abdul abigail adam adele adrian agnes agnieszka ahmad ahmed aisha alan alejandro"
                      + " alessandro alexander alexandra alexei alice alicia alina alison amanda amelia amir"
                      + " amy ana anastasia andrea andreas andrei andrew andrzej angela anita anna anne annika"
                      + " antoine anton antonio arjun arthur astrid aurélie axel barbara beatrice beatriz"
                      + " benjamin bernd birgit bjorn björn boris brandon brian bruno camila camille carlos"
                      + " carmen carolina caroline catherine cecilia cedric charlotte christian christina"
                      + " christine christoph christopher claire claudia clément cristina daniel daniela"
                      + " danielle dariusz david deborah deepak denise dennis diana diego dieter dimitri dirk"
                      + " dmitri dominik donald dorothy douglas eduardo edward elena eleanor elizabeth ella"
                      + " ellen emily emma enrique eric erik ernesto esther eugene eva fabian fatima felipe"
                      + " fernando florian francesca francesco francisco franz fred friederike gabriel"
                      + " gabriela george georg gerald gerhard giovanni giulia gonzalo greta guillaume gustav"
                      + " hannah hans hassan heather heidi heike helen helena helga hiroshi hugo ian ibrahim"
                      + " ines inga irina isabel isabella ivan jack jacob jacqueline jakob jakub james jamie"
                      + " jan jane janet jasmine javier jean jennifer jeremy jessica jiri joanna joaquin"
                      + " johan johanna john jonas jonathan jorge josé jose joseph joshua juan judith julia"
                      + " julian julie jürgen jurgen karen karin karl karolina kateryna katharina katherine"
                      + " kathleen katja katrin keith kenji kenneth kevin klaus kristina kumar larissa lars"
                      + " laura lauren leila lena leonardo leticia liam linda lisa lorenzo louise luca lucas"
                      + " lucia luis luisa lukas magdalena maja manuel marcel marcin marco marcus margaret"
                      + " maria mariana marie marina mario marion marta martha martin martina mateo mathieu"
                      + " matteo matthew matthias maurice maximilian mehmet mei melanie melissa michael michal"
                      + " michelle miguel mikael milan milena miriam mohamed mohammad mohammed monica monika"
                      + " muhammad nadia nadine naomi natalia natalie nathalie nathan nicholas nicolas nicole"
                      + " niklas nikolai nina noah nora oleg oleksandr olga oliver olivia omar oscar otto"
                      + " pablo pamela paolo patricia patrick paul paula paulo pavel pedro petra philip"
                      + " philipp philippe pierre pieter piotr priya rachel rafael rahul rajesh raquel raymond"
                      + " rebecca regina renata ricardo richard roberto robert rodrigo roland roman ronald"
                      + " rosa roxana ruth ryan sabine sabrina samantha samir samuel sandra santiago sara"
                      + " sarah sebastian sergei sergio sharon silvia simon sofia sonia sophie stefan stefanie"
                      + " stella stephanie stephen steven susan susanne svetlana sven sylvia takashi tamara"
                      + " tanja tanya tatiana teresa theodor theresa thomas tim tobias tomasz tyler ulrich"
                      + " ursula uwe valentina valeria vanessa vera veronica victoria vincent viktor vladimir"
                      + " walter werner wilhelm william wolfgang xavier xiaoming yasmin yuki yusuf yvonne"
                      + " zeynep zofia")
                  .split(" ", -1)));

  private FirstNames() {}

  /// Whether this word in lower case is one.
  public static boolean holds(String lower) {
    return NAMES.contains(lower);
  }
}
