package dev.centroid.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the dependency table of the design: data flows one way, and the core knows no screen. */
@AnalyzeClasses(packages = "dev.centroid", importOptions = ImportOption.DoNotIncludeTests.class)
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

    @ArchTest
    static final ArchRule problemUsesNothing = onlyUses("problem..");

    @ArchTest
    static final ArchRule runUsesProblems = onlyUses("run..", "problem..");

    @ArchTest
    static final ArchRule dataUsesRun = onlyUses("data..", "run..", "problem..");

    @ArchTest
    static final ArchRule episodeUsesData = onlyUses("episode..", "data..", "run..", "problem..");

    @ArchTest
    static final ArchRule modelUsesRun = onlyUses("model", "run..", "problem..");

    @ArchTest
    static final ArchRule engineUsesModel = onlyUses("model.engine..", "model", "run..", "problem..");

    @ArchTest
    static final ArchRule headsArePure = onlyUses("model.head..", "run..", "problem..");

    @ArchTest
    static final ArchRule evaluateUsesModels =
            onlyUses("evaluate..", "data..", "episode..", "model..", "run..", "problem..");

    @ArchTest
    static final ArchRule trainUsesEvaluate =
            onlyUses("train..", "data..", "episode..", "model..", "evaluate..", "run..", "problem..");

    @ArchTest
    static final ArchRule experimentUsesAllCoreButCommands =
            onlyUses("experiment..", "data..", "episode..", "model..", "evaluate..", "train..", "run..", "problem..");

    @ArchTest
    static final ArchRule commandsKnowNoEngine = noClasses()
            .that()
            .resideInAPackage(ROOT + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "model.engine..");

    @ArchTest
    static final ArchRule commandsKnowNoArrays = noClasses()
            .that()
            .resideInAPackage(ROOT + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LEARNING);

    @ArchTest
    static final ArchRule learningLibrariesStayInModels = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "model..", ROOT + "train..", ROOT + "experiment..", ROOT + "evaluate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LEARNING);

    @ArchTest
    static final ArchRule headsUseNoArraysOfNd4j = noClasses()
            .that()
            .resideInAPackage(ROOT + "model.head..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LEARNING);

    @ArchTest
    static final ArchRule coreKnowsNoScreen = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.jfree..", "org.controlsfx..", "javax.swing..");

    @ArchTest
    static final ArchRule onlyDataReadsImages = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .and()
            .resideOutsideOfPackage(ROOT + "data..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.(centroid.**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noUtil = classes()
            .that()
            .resideInAPackage("dev.centroid..")
            .should()
            .resideOutsideOfPackages("..util..", "..utils..");

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
