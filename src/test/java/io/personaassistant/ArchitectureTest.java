package io.personaassistant;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "io.personaassistant";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void packages_depend_one_way() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("main")
        .definedBy(ROOT)
        .layer("slack")
        .definedBy(ROOT + ".slack..")
        .layer("terminal")
        .definedBy(ROOT + ".terminal..")
        .layer("evaluation")
        .definedBy(ROOT + ".evaluation..")
        .layer("llm")
        .definedBy(ROOT + ".llm..")
        .layer("answering")
        .definedBy(ROOT + ".answering..")
        .layer("health")
        .definedBy(ROOT + ".health..")
        .layer("drafting")
        .definedBy(ROOT + ".drafting..")
        .layer("checking")
        .definedBy(ROOT + ".checking..")
        .layer("evidence")
        .definedBy(ROOT + ".evidence..")
        .layer("persona")
        .definedBy(ROOT + ".persona..")
        .layer("database")
        .definedBy(ROOT + ".database..")
        .layer("ranking")
        .definedBy(ROOT + ".ranking..")
        .layer("text")
        .definedBy(ROOT + ".text..")
        .layer("workspace")
        .definedBy(ROOT + ".workspace..")
        .whereLayer("main")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("slack")
        .mayOnlyBeAccessedByLayers("main")
        .whereLayer("terminal")
        .mayOnlyBeAccessedByLayers("main")
        .whereLayer("llm")
        .mayOnlyBeAccessedByLayers("main")
        .whereLayer("evaluation")
        .mayOnlyBeAccessedByLayers("terminal")
        .whereLayer("answering")
        .mayOnlyBeAccessedByLayers("main", "slack", "terminal", "evaluation")
        .whereLayer("health")
        .mayOnlyBeAccessedByLayers("main", "slack", "terminal", "answering")
        .whereLayer("drafting")
        .mayOnlyBeAccessedByLayers(
            "main", "slack", "terminal", "evaluation", "answering", "llm", "health")
        .whereLayer("checking")
        .mayOnlyBeAccessedByLayers(
            "answering", "health", "drafting", "evaluation", "terminal", "slack")
        .whereLayer("ranking")
        .mayOnlyAccessLayers("text")
        .whereLayer("text")
        .mayNotAccessAnyLayer()
        .whereLayer("workspace")
        .mayNotAccessAnyLayer()
        .whereLayer("database")
        .mayOnlyAccessLayers("workspace", "text")
        .whereLayer("persona")
        .mayOnlyAccessLayers("database", "workspace", "text")
        .whereLayer("evidence")
        .mayOnlyAccessLayers("persona", "database", "workspace", "text")
        .whereLayer("checking")
        .mayOnlyAccessLayers("evidence", "persona", "workspace", "text")
        .ensureAllClassesAreContainedInArchitecture()
        .check(CLASSES);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void libraries_stay_behind_their_fences() {
    fence("com.slack..", ROOT + ".slack..");
    fence("okhttp3..", ROOT + ".slack..");
    fence("dev.langchain4j..", ROOT + ".llm..");
    fence("org.sqlite..", ROOT + ".database..");
    fence("org.flywaydb..", ROOT + ".database..");
    fence("de.siegmar.fastcsv..", ROOT + ".evidence..", ROOT + ".ranking..");
    fence("com.samskivert.mustache..", ROOT + ".drafting..");
    fence("org.snakeyaml..", ROOT + ".drafting..");
    fence("ai.onnxruntime..", ROOT + ".evidence..");
    fence("picocli..", ROOT + ".terminal..");
  }

  private static void fence(String library, String... homes) {
    noClasses()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void sql_is_spoken_only_in_stores_and_the_database_package() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".database..")
        .and()
        .haveSimpleNameNotEndingWith("Store")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "org.jdbi.v3.core.statement..", "org.jdbi.v3.core.result..")
        .check(CLASSES);
  }

  @Test
  void only_settings_come_from_the_environment() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".Main")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CLASSES);
  }
}
