package dev.centroid.data.doctor;

import dev.centroid.data.layout.StrayFiles;

/** Finds images that lie among those of the root and belong to no class: no csv row names them. */
final class StrayFileCheck {

    private StrayFileCheck() {}

    static void run(Examination root, Findings findings) {
        for (String stray : StrayFiles.beside(root.spec().root(), root.source())) {
            findings.add(Weight.WARNING, stray, DoctorProblem.FILE_WITHOUT_ROW.with(stray));
        }
    }
}
