/**
 * Official Party documents (văn bản của Đảng): one content, written as DOCX and PDF in the layout of 05-HD/VPTW;
 * registers printed to PDF and XLSX; numbers from the register of each type and term; files in and out, checked.
 */
@ApplicationModule(
        displayName = "Văn bản",
        allowedDependencies = {"shared", "ui", "access", "rulebook", "organisations"})
@NullMarked
package vn.chibo.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
