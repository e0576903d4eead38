package dev.centroid.data.layout;

import static dev.centroid.data.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DataProblem;
import dev.centroid.data.Layout;
import dev.centroid.data.TestRoots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFoldersReaderTest {

    @TempDir
    Path root;

    private SourceIndex read() {
        return Layouts.read(TestRoots.spec(root, Layout.CLASS_FOLDERS, 3));
    }

    @Test
    void oneFolderOfClassesIsOpenToASeededSplit() {
        TestRoots.classFolders(root, 11, 2);
        SourceIndex index = read();
        // Sorted as text, not as numbers: c10 before c2.
        assertThat(index.classes())
                .extracting(SourceClass::name)
                .containsExactly("c0", "c1", "c10", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9");
        assertThat(index.classes()).allMatch(c -> c.given() == GivenPart.OPEN);
    }

    @Test
    void splitFoldersGiveTheParts() {
        TestRoots.classFolders(root.resolve("train"), 2, 2);
        for (String folder : new String[] {"val/v", "test/n", "test/m"}) {
            TestRoots.write(root.resolve(folder).resolve("Photo.JPEG"), TestRoots.grey(8, 3));
        }
        assertThat(read().summaries())
                .containsExactly(
                        new ClassSummary("c0", GivenPart.BASE, 2),
                        new ClassSummary("c1", GivenPart.BASE, 2),
                        new ClassSummary("v", GivenPart.VALIDATION, 1),
                        new ClassSummary("m", GivenPart.NOVEL, 1),
                        new ClassSummary("n", GivenPart.NOVEL, 1));
    }

    @Test
    void litterIsIgnoredAndOtherFilesAreTold() throws IOException {
        TestRoots.classFolders(root, 2, 1);
        Files.createDirectory(root.resolve("__MACOSX"));
        TestRoots.write(root.resolve("c0/.hidden.png"), "x");
        TestRoots.write(root.resolve("c0/Thumbs.db"), "x");
        assertThat(read().images()).hasSize(2);
        assertThat(read().warnings()).isEmpty();
        TestRoots.write(root.resolve("c0/notes.txt"), "x");
        assertThat(read().warnings()).containsExactly(DataProblem.FILES_IGNORED.with(1, "c0/notes.txt"));
    }

    @Test
    void anEmptyClassIsNamed() throws IOException {
        TestRoots.classFolders(root, 2, 1);
        Files.createDirectory(root.resolve("hollow"));
        assertRefused(this::read, DataProblem.EMPTY_CLASS, "hollow");
    }

    @Test
    void aMissingTestFolderIsNamed() {
        TestRoots.classFolders(root.resolve("train"), 2, 1);
        assertRefused(this::read, DataProblem.PART_FOLDER_MISSING, "no folder test");
    }

    @Test
    void aClassInTwoPartsIsNamed() {
        TestRoots.classFolders(root.resolve("train"), 2, 1);
        TestRoots.classFolders(root.resolve("test"), 1, 1);
        assertRefused(this::read, DataProblem.LABEL_IN_TWO_SPLITS, "label c0", "train/c0/", "test/c0/");
    }

    @Test
    void aRootWithoutClassFoldersIsNamed() {
        assertRefused(this::read, DataProblem.NO_IMAGES, root.toString());
    }
}
