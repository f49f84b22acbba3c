# SPDX-License-Identifier: GPL-3.0-or-later
# add_redrive_test(NAME  SOURCES ...  LIBS ...  [LABELS ...] [TIMEOUT seconds]  [ENVIRONMENT ...])
# One executable a tst_ file (Qt Test), linked to the library under test; sources are never compiled twice.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Test)
function(add_redrive_test NAME)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBS;LABELS;ENVIRONMENT" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_executable(${NAME} ${ARG_SOURCES})
    # moc 6.4 takes libstdc++'s <concepts> for a syntax error: its include guard keeps moc out.
    set_target_properties(${NAME} PROPERTIES AUTOMOC ON AUTOMOC_MOC_OPTIONS -D_GLIBCXX_CONCEPTS)
    target_link_libraries(${NAME} PRIVATE redrive_options Qt6::Core Qt6::Test ${ARG_LIBS})
    add_test(NAME ${NAME} COMMAND ${NAME} -maxwarnings 0)
    set_tests_properties(${NAME} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/tsan.supp;${ARG_ENVIRONMENT}")
endfunction()
