package dev.centroid.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the dependency table of the design: data flows one way, and the core knows no screen. */
class ArchitectureTest {

    private static final String ROOT = "dev.centroid.";
    private static final String[] CORE = {
        ROOT + "problem..",
        ROOT + "run..",
        ROOT + "data..",
        ROOT + "episode..",
        ROOT + "model..",
        ROOT + "evaluate..",
        ROOT + "train..",
        ROOT + "experiment..",
        ROOT + "cli.."
    };
    private static final String[] LEARNING = {"org.nd4j..", "org.deeplearning4j..", "org.bytedeco.."};

    private static final ArchRule problemUsesNothing = onlyUses("problem..");

    private static final ArchRule runUsesProblems = onlyUses("run..", "problem..");

    private static final ArchRule dataUsesRun = onlyUses("data..", "run..", "problem..");

    private static final ArchRule episodeUsesData = onlyUses("episode..", "data..", "run..", "problem..");

    private static final ArchRule modelUsesRun = onlyUses("model", "run..", "problem..");

    private static final ArchRule engineUsesModel = onlyUses("model.engine..", "model", "run..", "problem..");

    private static final ArchRule headsArePure = onlyUses("model.head..", "run..", "problem..");

    private static final ArchRule evaluateUsesModels =
            onlyUses("evaluate..", "data..", "episode..", "model..", "run..", "problem..");

    private static final ArchRule trainUsesEvaluate =
            onlyUses("train..", "data..", "episode..", "model..", "evaluate..", "run..", "problem..");

    private static final ArchRule experimentUsesAllCoreButCommands =
            onlyUses("experiment..", "data..", "episode..", "model..", "evaluate..", "train..", "run..", "problem..");

    private static final ArchRule commandsKnowNoEngine = noClasses()
            .that()
            .resideInAPackage(ROOT + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "model.engine..");

    private static final ArchRule commandsKnowNoArrays = noClasses()
            .that()
            .resideInAPackage(ROOT + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LEARNING);

    private static final ArchRule learningLibrariesStayInModels = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "model..", ROOT + "train..", ROOT + "experiment..", ROOT + "evaluate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LEARNING);

    private static final ArchRule headsUseNoArraysOfNd4j = noClasses()
            .that()
            .resideInAPackage(ROOT + "model.head..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LEARNING);

    private static final ArchRule coreKnowsNoScreen = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.jfree..", "org.controlsfx..", "javax.swing..");

    private static final ArchRule onlyDataReadsImages = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .and()
            .resideOutsideOfPackage(ROOT + "data..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..");

    private static final ArchRule screensKnowNoEngine = noClasses()
            .that()
            .resideInAPackage(ROOT + "ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "model.engine..");

    private static final ArchRule chartsStandAlone =
            onlyUses("ui.chart..", "run..", "experiment.folder..", "problem..");

    private static final ArchRule commonKnowsNoPlace =
            onlyUses("ui.common..", "ui.chart..", "run..", "data..", "experiment..", "problem..");

    private static final ArchRule queueKnowsNoPlace =
            onlyUses("ui.queue..", "ui.common..", "run..", "experiment..", "problem..");

    private static final ArchRule frameKnowsNoPlace =
            onlyUses("ui.window..", "ui.common..", "ui.queue..", "run..", "experiment..", "problem..");

    private static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.centroid.(**)").should().beFreeOfCycles();

    private static final ArchRule noUtil = classes()
            .that()
            .resideInAPackage("dev.centroid..")
            .should()
            .resideOutsideOfPackages("..util..", "..utils..");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.centroid");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("problemUsesNothing", problemUsesNothing),
                Arguments.of("runUsesProblems", runUsesProblems),
                Arguments.of("dataUsesRun", dataUsesRun),
                Arguments.of("episodeUsesData", episodeUsesData),
                Arguments.of("modelUsesRun", modelUsesRun),
                Arguments.of("engineUsesModel", engineUsesModel),
                Arguments.of("headsArePure", headsArePure),
                Arguments.of("evaluateUsesModels", evaluateUsesModels),
                Arguments.of("trainUsesEvaluate", trainUsesEvaluate),
                Arguments.of("experimentUsesAllCoreButCommands", experimentUsesAllCoreButCommands),
                Arguments.of("commandsKnowNoEngine", commandsKnowNoEngine),
                Arguments.of("commandsKnowNoArrays", commandsKnowNoArrays),
                Arguments.of("learningLibrariesStayInModels", learningLibrariesStayInModels),
                Arguments.of("headsUseNoArraysOfNd4j", headsUseNoArraysOfNd4j),
                Arguments.of("coreKnowsNoScreen", coreKnowsNoScreen),
                Arguments.of("onlyDataReadsImages", onlyDataReadsImages),
                Arguments.of("screensKnowNoEngine", screensKnowNoEngine),
                Arguments.of("chartsStandAlone", chartsStandAlone),
                Arguments.of("commonKnowsNoPlace", commonKnowsNoPlace),
                Arguments.of("queueKnowsNoPlace", queueKnowsNoPlace),
                Arguments.of("frameKnowsNoPlace", frameKnowsNoPlace),
                Arguments.of("placesDoNotKnowEachOther: setup", place("setup")),
                Arguments.of("placesDoNotKnowEachOther: monitor", place("monitor")),
                Arguments.of("placesDoNotKnowEachOther: episodes", place("episodes")),
                Arguments.of("placesDoNotKnowEachOther: results", place("results")),
                Arguments.of("placesDoNotKnowEachOther: datasets", place("datasets")),
                Arguments.of("packagesHaveNoCycles", packagesHaveNoCycles),
                Arguments.of("noUtil", noUtil));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String name, ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void aForbiddenDependencyWouldBeFound() {
        assertThat(CLASSES).hasSizeGreaterThan(100);
        ArchRule wrong = onlyUses("train..", "run..");
        assertThat(wrong.evaluate(CLASSES).hasViolation()).isTrue();
    }

    private static ArchRule place(String name) {
        return onlyUses(
                "ui." + name + "..",
                "ui.common..",
                "ui.chart..",
                "ui.queue..",
                "experiment..",
                "train..",
                "evaluate..",
                "model..",
                "episode..",
                "data..",
                "run..",
                "problem..");
    }

    /** Classes of a package may use, of ours, only the packages named. */
    private static ArchRule onlyUses(String own, String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[0] = ROOT + own;
        for (int i = 0; i < others.length; i++) {
            allowed[i + 1] = ROOT + others[i];
        }
        DescribedPredicate<JavaClass> ours = JavaClass.Predicates.resideInAPackage("dev.centroid..");
        DescribedPredicate<JavaClass> notAllowed = JavaClass.Predicates.resideOutsideOfPackages(allowed);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + own)
                .should()
                .dependOnClassesThat(ours.and(notAllowed))
                .as(own + " uses only " + String.join(", ", others) + " of ours")
                .allowEmptyShould(true);
    }
}
